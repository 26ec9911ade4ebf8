import { expect, test } from '@jest/globals';
import { line, stats } from '../testing/facts.ts';
import { boxScore } from './box-score.ts';

test('boxScore adds percentages and the totals of the team', () => {
  const players = [
    line({ fieldGoalsMade: 1, fieldGoalsAttempted: 3, points: 2 }),
    line({ playerId: '102', fieldGoalsMade: 2, fieldGoalsAttempted: 3, points: 5 }),
    line({ playerId: '201', side: 'away', points: 99 }),
  ];

  const { players: lines, totals } = boxScore(stats({ players }), 'home');

  expect(lines.map(({ playerId, fieldGoalPercentage }) => [playerId, fieldGoalPercentage])).toEqual([
    ['101', 33.3],
    ['102', 66.7],
  ]);
  expect(totals).toMatchObject({ points: 7, fieldGoalsMade: 3, fieldGoalsAttempted: 6, fieldGoalPercentage: 50 });
});

test('boxScore keeps unknown apart from nothing', () => {
  const players = [
    line({ points: 2, steals: null, freeThrowsAttempted: 0, freeThrowsMade: 0 }),
    line({ playerId: '102', points: null, steals: null, freeThrowsAttempted: 0, freeThrowsMade: 0 }),
  ];

  const { totals } = boxScore(stats({ players }), 'home');

  expect(totals).toMatchObject({ points: 2, steals: null, freeThrowsAttempted: 0, freeThrowPercentage: null });
});
