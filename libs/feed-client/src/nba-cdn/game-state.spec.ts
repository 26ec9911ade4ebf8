import { expect, test } from '@jest/globals';
import { gameState, type StateSigns } from './game-state.ts';

const signs = (about: Partial<StateSigns>): StateSigns => ({
  gameStatus: 2,
  text: 'Q2 5:32',
  period: 2,
  regulationPeriods: 4,
  clockMs: 332_000,
  isTied: false,
  ...about,
});

const notBegun = { gameStatus: 1, period: 0, clockMs: null };

test.each<[string, Partial<StateSigns>, object]>([
  ['waits for its time', { ...notBegun, text: '7:00 pm ET' }, { status: 'scheduled', phase: 'pregame' }],
  ['waits for a time', { ...notBegun, text: 'TBD' }, { status: 'scheduled', phase: 'pregame' }],
  ['is postponed', { ...notBegun, text: 'PPD' }, { status: 'postponed', phase: 'pregame' }],
  ['is cancelled', { ...notBegun, text: 'Cancelled' }, { status: 'cancelled', phase: 'pregame' }],
  ['is broken off', { text: 'Suspended' }, { status: 'suspended', phase: 'endOfPeriod' }],
  ['is about to begin', { period: 0, text: 'Q1 12:00', clockMs: null }, { status: 'live', phase: 'pregame' }],
  ['runs', {}, { status: 'live', phase: 'inPlay', clockRemainingMs: 332_000 }],
  ['runs without a clock', { clockMs: null }, { status: 'live', phase: 'inPlay', clockRemainingMs: null }],
  ['ends a period', { text: 'Q1 :00.0', clockMs: 0 }, { status: 'live', phase: 'endOfPeriod', clockRemainingMs: 0 }],
  ['ends a period without a clock', { text: 'Q1 :00.0', clockMs: null }, { status: 'live', phase: 'endOfPeriod' }],
  ['is at half', { text: 'Half', clockMs: 0 }, { status: 'live', phase: 'halftime', clockRemainingMs: 0 }],
  ['is over', { gameStatus: 3, text: 'Final/OT', period: 5, clockMs: 0 }, { status: 'final', phase: 'final' }],
])('gameState knows a game that %s', (_how, about, expected) => {
  expect(gameState(signs(about))).toEqual({ clockRemainingMs: null, issues: [], ...expected });
});

const saysFinal = { text: 'Final', period: 4, clockMs: null };

test('gameState takes status 2 with a final text, no clock and a winner for final, and says so', () => {
  const state = gameState(signs(saysFinal));

  expect(state).toMatchObject({ status: 'final', phase: 'final', clockRemainingMs: null });
  expect(state.issues).toEqual(['status 2 with the text "Final": read as final']);
});

test.each<[string, Partial<StateSigns>]>([
  ['time is left', { clockMs: 1_000 }],
  ['a period is left', { period: 3 }],
  ['nobody leads', { isTied: true }],
])('gameState lets a game with a final text go on while %s', (_why, about) => {
  expect(gameState(signs({ ...saysFinal, ...about }))).toMatchObject({ status: 'live', issues: [] });
});
