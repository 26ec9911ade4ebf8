import { expect, test } from '@jest/globals';
import { isStepBack } from './is-step-back.ts';
import { play, seenPlays } from './testing/any-plays.ts';

const [one, two] = [play({ actionNumber: 2, editedAt: 100 }), play({ actionNumber: 3, editedAt: 200 })];
const period = (...plays: ReturnType<typeof play>[]) => [seenPlays({ plays })];

test('isStepBack sees that actions which were written down are not there yet', () => {
  expect(isStepBack(period(one, two), period(one))).toBe(true);
  expect(isStepBack([...period(one), seenPlays({ period: 2, plays: [two] })], period(one))).toBe(true);
});

test('isStepBack sees that the last writing is older', () => {
  expect(isStepBack(period(one, two), period(one, { ...two, editedAt: 150 }))).toBe(true);
});

test('isStepBack believes what is newer, and a play that is taken out of the middle', () => {
  expect(isStepBack(period(one), period(one, two))).toBe(false);
  expect(isStepBack(period(one, two), period(two))).toBe(false);
  expect(isStepBack([], period(one))).toBe(false);
});
