import { expect, test } from '@jest/globals';
import { peakCount } from './politeness.ts';

test('peakCount finds the fullest window', () => {
  const requests = [0, 10, 500, 900, 999, 1_000, 5_000].map((atMs) => ({ atMs, path: '/any' }));

  expect(peakCount(requests, 1_000)).toBe(5);
  expect(peakCount(requests, 100)).toBe(2);
  expect(peakCount([], 100)).toBe(0);
});
