import { expect, test } from '@jest/globals';
import { someLine } from '../../testing/views.ts';
import { columns } from './columns.ts';

const read = (title: string, about: Partial<typeof someLine>) =>
  columns.find((column) => column.title === title)?.read({ ...someLine, ...about });

test('columns show shots as made and attempted, and percentages with one decimal', () => {
  expect(read('FG', { fieldGoalsMade: 7, fieldGoalsAttempted: 15 })).toBe('7–15');
  expect(read('FG%', { fieldGoalPercentage: 46.666 })).toBe('46.7');
});

test('columns show zero as zero and leave open what the source does not have', () => {
  expect(read('BLK', { blocks: 0 })).toBe('0');
  expect(read('BLK', { blocks: null })).toBeNull();
  expect(read('3P', { threePointersMade: null, threePointersAttempted: null })).toBeNull();
  expect(read('3P', { threePointersMade: 2, threePointersAttempted: null })).toBe('2–—');
});

test('columns show plus-minus with its sign', () => {
  expect([5, 0, -3].map((plusMinus) => read('+/−', { plusMinus }))).toEqual(['+5', '0', '−3']);
});

test('columns have each statistic of a line once', () => {
  expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  expect(
    columns.map((column) => column.read({ ...someLine, points: 77 })).filter((value) => value === '77'),
  ).toHaveLength(1);
});
