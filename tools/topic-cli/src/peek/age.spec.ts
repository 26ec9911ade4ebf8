import { expect, test } from '@jest/globals';
import { age } from './age.ts';

test.each([
  [-2_000, '0 s'],
  [999, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [7_199_000, '1 h'],
  [86_400_000 * 3, '3 d'],
])('age of %d ms is %s', (ageMs, words) => {
  expect(age(ageMs)).toBe(words);
});
