import { expect, test } from '@jest/globals';
import { groupPlays } from './group-plays.ts';
import { play } from './testing/plays.ts';

const plays = [1, 1, 2, 2].map((period, index) => play({ period, actionNumber: index + 1 }));
const numbers = (countMax: number) =>
  groupPlays(plays, countMax).map((group) => [group.period, ...group.plays.map(({ actionNumber }) => actionNumber)]);

test('groupPlays puts the newest play first, and under its period', () => {
  expect(numbers(10)).toEqual([
    [2, 4, 3],
    [1, 2, 1],
  ]);
});

test('groupPlays keeps the newest when there are more than are wanted', () => {
  expect(numbers(1)).toEqual([[2, 4]]);
});
