import { describe, expect, test } from '@jest/globals';
import { isCorrection, isStepBack } from './is-correction.ts';
import { at, game } from './testing/any-game.ts';

const before = game({});
const final = game({ status: 'final', phase: 'final', period: 4, clockRemainingMs: 0, ...at(101, 99) });

describe.each([
  ['a falling score', before, game(at(28, 28))],
  ['one score that falls while the other rises', before, game(at(29, 31))],
  ['an earlier clock with the same score', before, game({ clockRemainingMs: 333_000 })],
  ['an earlier period with the same score', before, game({ period: 1, clockRemainingMs: 0 })],
  ['a game that had begun and is only scheduled again', before, game({ status: 'scheduled', clockRemainingMs: null })],
  ['a game that had ended and goes on', final, { ...final, status: 'live' as const }],
])('%s', (_, known, seen) => {
  test('isStepBack and isCorrection say so', () => {
    expect([isStepBack(known, seen), isCorrection(known, seen)]).toEqual([true, true]);
  });
});

describe.each([
  ['a basket', before, game({ ...at(32, 28), clockRemainingMs: 320_000 })],
  ['a basket for which the clock was set back', before, game({ ...at(33, 28), clockRemainingMs: 333_000 })],
  ['the next period', before, game({ period: 3, clockRemainingMs: 720_000 })],
  ['the end', game({ period: 4, clockRemainingMs: 100 }), game({ period: 4, status: 'final', clockRemainingMs: null })],
  ['an interruption', before, game({ status: 'suspended' })],
  ['a postponement', game({ status: 'scheduled', period: 0 }), game({ status: 'postponed', period: 0 })],
  ['the emptied clock after the end', final, { ...final, clockRemainingMs: null }],
  ['the new record of a winner', final, { ...final, home: { ...final.home, wins: 4 } }],
])('%s', (_, known, seen) => {
  test('isStepBack and isCorrection let it pass', () => {
    expect([isStepBack(known, seen), isCorrection(known, seen)]).toEqual([false, false]);
  });
});

describe.each([
  ['a point more after the end', { ...final, ...at(102, 99) }],
  ['points moved between periods after the end', { ...final, periodScores: [{ period: 1, home: 30, away: 28 }] }],
  ['an overtime found after the end', { ...final, period: 5 }],
])('%s', (_, seen) => {
  test('isCorrection says so, though it is no step back', () => {
    expect([isStepBack(final, seen), isCorrection(final, seen)]).toEqual([false, true]);
  });
});
