import { expect, test } from '@jest/globals';
import { percentagesOf } from '../percentages.ts';
import { line, stats } from '../testing/facts.ts';
import { gameTotals } from './game-totals.ts';

test('gameTotals adds up the lines of each team, and percentagesOf says the same of a line', () => {
  const players = [
    line({ fieldGoalsMade: 1, fieldGoalsAttempted: 3, points: 2 }),
    line({ playerId: '102', fieldGoalsMade: 2, fieldGoalsAttempted: 3, points: 5 }),
    line({ playerId: '201', side: 'away', points: 99 }),
  ];

  const { home, away } = gameTotals(stats({ players }));

  expect(players.slice(0, 2).map((one) => percentagesOf(one).fieldGoalPercentage)).toEqual([33.3, 66.7]);
  expect(away.points).toBe(99);
  expect(home).toMatchObject({ points: 7, fieldGoalsMade: 3, fieldGoalsAttempted: 6, fieldGoalPercentage: 50 });
});

test('gameTotals keeps unknown apart from nothing', () => {
  const players = [
    line({ points: 2, steals: null, freeThrowsAttempted: 0, freeThrowsMade: 0 }),
    line({ playerId: '102', points: null, steals: null, freeThrowsAttempted: 0, freeThrowsMade: 0 }),
  ];

  const { home } = gameTotals(stats({ players }));

  expect(home).toMatchObject({ points: 2, steals: null, freeThrowsAttempted: 0, freeThrowPercentage: null });
});
