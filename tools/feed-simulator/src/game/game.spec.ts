import { expect, test } from '@jest/globals';
import { type Release, releasedCount, visibleRows } from './game.ts';

const release = (releaseMs: number, order: number, row: string): Release<string> => ({
  releaseMs,
  order,
  row,
  clockMs: 0,
  period: 1,
});
const releases = [
  release(10, 1, 'jump ball'),
  release(20, 3, 'miss'),
  release(20, 4, 'rebound'),
  release(35, 2, 'late foul'),
  release(50, 3, 'basket'),
];

test.each([
  [9, 0],
  [10, 1],
  [19, 1],
  [20, 3],
  [1000, 5],
])('releasedCount at %d ms is %d', (virtualMs, count) => {
  expect(releasedCount(releases, virtualMs)).toBe(count);
});

test('visibleRows puts a late row where it belongs', () => {
  expect(visibleRows(releases, 4).map(({ row }) => row)).toEqual(['jump ball', 'late foul', 'miss', 'rebound']);
});

test('visibleRows shows an edit instead of what was there before', () => {
  expect(visibleRows(releases, 5).map(({ row }) => row)).toEqual(['jump ball', 'late foul', 'basket', 'rebound']);
});
