import { expect, test } from '@jest/globals';
import { reconnectDelayMs } from './reconnect-delay.ts';

const longest = 0.999_999;

test('reconnectDelayMs doubles with every failure', () => {
  expect([1, 2, 3, 4].map((failureCount) => reconnectDelayMs(failureCount, longest))).toEqual([500, 1000, 2000, 4000]);
});

test('reconnectDelayMs never goes beyond 15 s', () => {
  expect(reconnectDelayMs(7, longest)).toBe(15_000);
  expect(reconnectDelayMs(10_000, longest)).toBe(15_000);
});

test('reconnectDelayMs spreads viewers over the upper half', () => {
  expect(reconnectDelayMs(3, 0)).toBe(1000);
  expect(reconnectDelayMs(3, 0.5)).toBe(1500);
});
