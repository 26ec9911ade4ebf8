import { expect, test } from '@jest/globals';
import { pollDelayMs } from './poll-delay.ts';

const tipOff = 1_795_474_800_000;
const minutes = (count: number) => count * 60_000;
const scheduled = { status: 'scheduled', scheduledTipOff: tipOff } as const;
const live = { status: 'live', scheduledTipOff: tipOff } as const;
const final = { status: 'final', scheduledTipOff: tipOff } as const;
const postponed = { status: 'postponed', scheduledTipOff: tipOff } as const;

test('pollDelayMs waits one interval while a game is live', () => {
  expect(pollDelayMs([final, live], tipOff, 5_000)).toBe(5_000);
});

test('pollDelayMs waits a minute at the default interval when nothing is live', () => {
  const waits = [[], [final], [postponed]].map((games) => pollDelayMs(games, tipOff, 5_000));

  expect(waits).toEqual([60_000, 60_000, 60_000]);
});

test('pollDelayMs is fast from a minute before the tip-off to three hours after it', () => {
  const offsets = [minutes(-2), minutes(-1), minutes(180), minutes(181)];

  const delays = offsets.map((offset) => pollDelayMs([scheduled], tipOff + offset, 5_000));

  expect(delays).toEqual([60_000, 5_000, 5_000, 60_000]);
});

test('pollDelayMs does not guess a tip-off that is to be determined', () => {
  expect(pollDelayMs([{ ...scheduled, scheduledTipOff: null }], tipOff, 5_000)).toBe(60_000);
});
