import { expect, test } from '@jest/globals';
import { scoreAt } from '../testing/facts.ts';
import { historyOf } from '../testing/history-of.ts';
import { gameClock } from './game-clock.ts';

test('gameClock runs at the rate of the last two facts, for one poll', () => {
  const history = historyOf(
    scoreAt(1, 0, 0, { observedAt: 1_000, clockRemainingMs: 300_000 }),
    scoreAt(2, 0, 0, { observedAt: 6_000, clockRemainingMs: 297_500 }),
  );

  expect(gameClock(history)).toEqual({
    remainingMs: 297_500,
    isRunning: true,
    rate: 0.5,
    observedAt: 6_000,
    runsUntil: 11_000,
  });
});

test('gameClock stands when the last two facts show the same time', () => {
  const stopped = historyOf(
    scoreAt(1, 0, 0, { observedAt: 1_000, clockRemainingMs: 300_000 }),
    scoreAt(2, 0, 0, { observedAt: 6_000, clockRemainingMs: 297_000 }),
    scoreAt(2, 0, 0, { observedAt: 16_000, clockRemainingMs: 297_000 }),
  );

  expect(gameClock(stopped)).toMatchObject({ isRunning: false, rate: 0, observedAt: 16_000, runsUntil: 16_000 });
});

test('gameClock measures from the last look at the fact before', () => {
  const history = historyOf(
    scoreAt(1, 0, 0, { observedAt: 1_000, clockRemainingMs: 300_000 }),
    scoreAt(1, 0, 0, { observedAt: 11_000, clockRemainingMs: 300_000 }),
    scoreAt(2, 0, 0, { observedAt: 13_000, clockRemainingMs: 298_000 }),
  );

  expect(gameClock(history)).toMatchObject({ rate: 1, runsUntil: 15_000 });
});

test.each([
  ['the period is another', { period: 1 }, {}],
  ['the game is not in play', {}, { phase: 'endOfPeriod' as const }],
  ['the game is not live', {}, { status: 'final' as const }],
  ['the clock went up', { clockRemainingMs: 200_000 }, {}],
  ['the clock jumped', { observedAt: 4_999 }, {}],
  ['the source has no clock', {}, { clockRemainingMs: null }],
])('gameClock stands when %s', (_why, before, after) => {
  const history = historyOf(
    scoreAt(1, 0, 0, { observedAt: 1_000, clockRemainingMs: 300_000, ...before }),
    scoreAt(2, 0, 0, { observedAt: 5_000, clockRemainingMs: 297_000, ...after }),
  );

  expect(gameClock(history)).toMatchObject({ isRunning: false, rate: 0, runsUntil: 5_000 });
});

test('gameClock is estimated for ten seconds at most', () => {
  const history = historyOf(
    scoreAt(1, 0, 0, { observedAt: 0, clockRemainingMs: 300_000 }),
    scoreAt(2, 0, 0, { observedAt: 60_000, clockRemainingMs: 240_000 }),
  );

  expect(gameClock(history)?.runsUntil).toBe(70_000);
});

test('gameClock is unknown without a fact, and stands with one', () => {
  expect(gameClock([])).toBeNull();
  expect(gameClock(historyOf(scoreAt(1, 0, 0)))).toMatchObject({ isRunning: false, remainingMs: 300_000 });
});
