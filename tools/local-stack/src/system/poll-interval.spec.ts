import { expect, test } from '@jest/globals';
import { pollIntervalMs } from './poll-interval.ts';

test('pollIntervalMs keeps the polls per minute of the game equal', () => {
  expect([1, 10, 50].map(pollIntervalMs)).toEqual([5_000, 500, 100]);
});

test('pollIntervalMs never goes below what a poll is worth', () => {
  expect(pollIntervalMs(1000)).toBe(50);
});
