import { expect, test } from '@jest/globals';
import { pollDelayMs } from './poll-delay.ts';
import { game } from './testing/any-game.ts';

const tipOff = 1_795_474_800_000;
const scheduled = game({ status: 'scheduled', scheduledTipOff: tipOff });
const minutes = (count: number) => count * 60_000;

test('pollDelayMs waits one interval while a game is live', () => {
  expect(pollDelayMs([game({ status: 'final' }), game({})], tipOff, 5_000)).toBe(5_000);
});

test('pollDelayMs waits a minute at the default interval when nothing is live', () => {
  const waits = [[], [game({ status: 'final' })], [game({ status: 'postponed' })]];

  expect(waits.map((games) => pollDelayMs(games, tipOff, 5_000))).toEqual([60_000, 60_000, 60_000]);
});

test('pollDelayMs is fast from a minute before the tip-off to three hours after it', () => {
  const offsets = [minutes(-2), minutes(-1), minutes(180), minutes(181)];

  const delays = offsets.map((offset) => pollDelayMs([scheduled], tipOff + offset, 5_000));

  expect(delays).toEqual([60_000, 5_000, 5_000, 60_000]);
});

test('pollDelayMs does not guess a tip-off that is to be determined', () => {
  expect(pollDelayMs([{ ...scheduled, scheduledTipOff: null }], tipOff, 5_000)).toBe(60_000);
});
