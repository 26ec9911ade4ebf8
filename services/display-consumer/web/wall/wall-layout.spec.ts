import { expect, test } from '@jest/globals';
import { wallLayout } from './wall-layout.ts';

test.each([
  [0, 1, 1],
  [1, 1, 1],
  [2, 2, 1],
  [4, 2, 2],
  [6, 3, 2],
  [9, 3, 3],
  [12, 4, 3],
  [15, 4, 4],
])('wallLayout shows %i games on a wide television in %i columns and %i rows', (games, columns, rows) => {
  expect(wallLayout(games, 1920, 1080)).toEqual({ columns, rows });
});

test('wallLayout stacks the games on a screen that stands upright', () => {
  expect(wallLayout(4, 1080, 1920)).toEqual({ columns: 1, rows: 4 });
});

test('wallLayout has a place for every game, and no row that is empty', () => {
  for (let games = 1; games <= 40; games += 1) {
    const { columns, rows } = wallLayout(games, 3840, 2160);

    expect(columns * rows).toBeGreaterThanOrEqual(games);
    expect(columns * (rows - 1)).toBeLessThan(games);
  }
});
