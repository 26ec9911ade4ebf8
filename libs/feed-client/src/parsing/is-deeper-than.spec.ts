import { expect, test } from '@jest/globals';
import { isDeeperThan } from './is-deeper-than.ts';

test.each<[unknown, boolean]>([
  ['text', false],
  [null, false],
  [[], false],
  [{ a: [1, {}] }, false],
  [{ a: [1, { b: [] }] }, true],
])('isDeeperThan tells whether %j has more than three levels', (value, isDeeper) => {
  expect(isDeeperThan(value, 3)).toBe(isDeeper);
});

test('isDeeperThan answers for a million levels', () => {
  const levelCount = 1_000_000;

  expect(isDeeperThan(JSON.parse('['.repeat(levelCount) + ']'.repeat(levelCount)), 3)).toBe(true);
});
