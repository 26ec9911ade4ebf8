import { expect, test } from '@jest/globals';
import { game } from '../../testing/views.ts';
import { quarterTable } from './quarter-table.ts';

test('quarterTable has a column for every period of regulation and leaves open what has not begun', () => {
  const table = quarterTable(game());

  expect(table?.columns.map(({ title }) => title)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  expect(table?.rows).toMatchObject([
    { side: 'away', tricode: 'GSW', points: [25, 17, null, null], total: 42 },
    { side: 'home', tricode: 'BKN', points: [20, 20, null, null], total: 40 },
  ]);
});

test('quarterTable grows with overtimes', () => {
  const periodScores = [1, 2, 3, 4, 5, 6].map((period) => ({ period, home: 0, away: 20 }));

  const table = quarterTable(game({ periodScores }));

  expect(table?.columns.map(({ title }) => title)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'OT', 'OT2']);
  expect(table?.rows[1]?.points.at(-1)).toBe(0);
});

test('quarterTable is absent while no score is known', () => {
  expect(quarterTable(game({ home: null, away: null, regulationPeriods: null, periodScores: [] }))).toBeNull();
});
