import { expect, test } from '@jest/globals';
import { fault, outcome } from '../testing/outcomes.ts';
import { hasPassed, totalOf } from './total.ts';

const withoutEffect = outcome({ inflicted: [{ fault, isEffective: false, evidence: 'process 12 is in state S' }] });
const times = (count: number) => Array.from({ length: count }, () => outcome({}));

test('totalOf counts schedules that failed, and the share of faults that took effect', () => {
  expect(totalOf([outcome({}), outcome({ wrong: ['x'] }), withoutEffect, outcome({})])).toEqual({
    passedCount: 3,
    failedCount: 1,
    effectiveShare: 0.75,
  });
});

test('hasPassed takes a run in which nearly every fault took effect', () => {
  expect(hasPassed([...times(19), withoutEffect], 20)).toBe(true);
});

test('hasPassed refuses a run in which too many faults were none', () => {
  expect(hasPassed([...times(18), withoutEffect], 19)).toBe(false);
});

test('hasPassed refuses a broken promise, and a run that has ended early', () => {
  expect(hasPassed([...times(19), outcome({ wrong: ['x'] })], 20)).toBe(false);
  expect(hasPassed(times(19), 20)).toBe(false);
});
