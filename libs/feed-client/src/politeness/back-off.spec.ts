import { expect, test } from '@jest/globals';
import { backOffMs } from './back-off.ts';

const sequence = (kind: 'transient' | 'refused', chance: number) =>
  Array.from({ length: 9 }, (_, index) => backOffMs(kind, index + 1, 250, chance) / 1_000);

test('backOffMs doubles from a second to a minute when something breaks', () => {
  expect(sequence('transient', 0)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('backOffMs doubles from a minute to half an hour when somebody refuses', () => {
  expect(sequence('refused', 0)).toEqual([60, 120, 240, 480, 960, 1_800, 1_800, 1_800, 1_800]);
});

test('backOffMs adds up to a fifth by chance and never takes away', () => {
  expect(sequence('transient', 1).slice(0, 2)).toEqual([1.2, 2.4]);
});

test('backOffMs stays finite after any number of failures', () => {
  expect(backOffMs('refused', 1e9, 250, 0)).toBe(1_800_000);
});
