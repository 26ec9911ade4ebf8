import { expect, test } from '@jest/globals';
import { isNewer } from './is-newer.ts';

const standing = (revision: number, observedAt: number, offset: number) => ({ revision, observedAt, offset });

test('isNewer prefers the higher revision whatever the times and offsets say', () => {
  expect(isNewer(standing(2, 1, 1), standing(1, 9, 9))).toBe(true);
  expect(isNewer(standing(1, 9, 9), standing(2, 1, 1))).toBe(false);
});

test('isNewer prefers the later observation when the revisions are equal', () => {
  expect(isNewer(standing(1, 2, 1), standing(1, 1, 9))).toBe(true);
  expect(isNewer(standing(1, 1, 9), standing(1, 2, 1))).toBe(false);
});

test('isNewer takes the offset when revision and observation are equal', () => {
  expect(isNewer(standing(1, 1, 2), standing(1, 1, 1))).toBe(true);
  expect(isNewer(standing(1, 1, 1), standing(1, 1, 1))).toBe(false);
});
