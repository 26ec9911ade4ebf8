import { expect, test } from '@jest/globals';
import { someLine, someTotals } from '../../testing/views.ts';
import { boxScoreOf } from './box-score.ts';

const stats = {
  gameId: 'nba-cdn:1',
  revision: 1,
  observedAt: 1,
  source: 'nba-cdn',
  isFinal: false,
  isCorrection: false,
  players: [
    { ...someLine, playerId: 'b', fieldGoalsMade: 1, fieldGoalsAttempted: 3 },
    { ...someLine, playerId: 'x', side: 'away' },
    { ...someLine, playerId: 'a' },
  ],
} as const;
const totals = { home: someTotals, away: { ...someTotals, points: 7 } };

test('boxScoreOf has the lines of one team in their order, with percentages', () => {
  const boxScore = boxScoreOf(stats, totals, 'home');

  expect(boxScore?.players.map(({ playerId, fieldGoalPercentage }) => [playerId, fieldGoalPercentage])).toEqual([
    ['b', 33.3],
    ['a', 46.7],
  ]);
  expect(boxScoreOf(stats, totals, 'away')?.totals.points).toBe(7);
});

test('boxScoreOf is null while there is no box score', () => {
  expect(boxScoreOf(undefined, null, 'home')).toBeNull();
});
