import { expect, test } from '@jest/globals';
import { standingOf, standingWords } from './game-words.ts';

type Game = Parameters<typeof standingOf>[0];
const live: Game = { status: 'live', phase: 'inPlay', period: 2, regulationPeriods: 4, scheduledTipOff: null };
const at = { remainingMs: 332_000, isEstimated: false };
const now = new Date(2026, 10, 24, 12, 0).getTime();
const words = (about: Partial<Game>, reading: typeof at | null = at) =>
  standingWords(standingOf({ ...live, ...about }, reading, now));

test.each<[Partial<Game>, string]>([
  [{}, 'Q2 5:32'],
  [{ period: 5 }, 'OT 5:32'],
  [{ period: 7 }, 'OT3 5:32'],
  [{ period: 1, regulationPeriods: 2 }, 'H1 5:32'],
  [{ period: 3, regulationPeriods: 3 }, 'P3 5:32'],
  [{ phase: 'halftime' }, 'Halftime'],
  [{ phase: 'endOfPeriod', period: 1 }, 'End of Q1'],
  [{ phase: 'endOfPeriod', period: 5 }, 'End of OT'],
  [{ phase: 'pregame', period: 0 }, 'About to start'],
  [{ phase: 'final', period: 4 }, 'Final'],
  [{ status: 'final', phase: 'final', period: 4 }, 'Final'],
  [{ status: 'final', phase: 'final', period: 5 }, 'Final/OT'],
  [{ status: 'final', phase: 'final', period: 6 }, 'Final/OT2'],
  [{ status: 'postponed' }, 'Postponed'],
  [{ status: 'cancelled' }, 'Cancelled'],
  [{ status: 'suspended' }, 'Suspended'],
  [{ status: 'scheduled', period: 0 }, 'Time to be determined'],
  [{ status: null, phase: null, period: null, regulationPeriods: null }, 'No score yet'],
])('standingOf says %j as %s', (about, expected) => {
  expect(words(about)).toBe(expected);
});

test('standingOf shows the tip-off in the time zone of the viewer', () => {
  const scheduledTipOff = new Date(2026, 10, 24, 20, 30).getTime();

  expect(words({ status: 'scheduled', scheduledTipOff })).toMatch(/^(20|8)[:.]30/);
});

test('standingOf shows the period alone where the source has no clock', () => {
  expect(words({}, null)).toBe('Q2');
});

test('standingOf tells when the clock is estimated', () => {
  expect(standingOf(live, { ...at, isEstimated: true }, now).isClockEstimated).toBe(true);
  expect(standingOf(live, at, now).isClockEstimated).toBe(false);
});
