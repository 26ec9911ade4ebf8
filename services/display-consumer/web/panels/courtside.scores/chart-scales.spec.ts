import { expect, test } from '@jest/globals';
import { leadLimit, periodMarks } from './chart-scales.ts';

const lengths = { regulationPeriods: 4, periodLengthSeconds: 720, overtimeLengthSeconds: 300 };

test('periodMarks shows all of regulation from the start', () => {
  expect(periodMarks(1, lengths).at(-1)).toEqual({ period: 4, start: 2160, end: 2880 });
});

test('periodMarks adds the overtimes that have begun', () => {
  expect(periodMarks(6, lengths).at(-1)).toEqual({ period: 6, start: 3180, end: 3480 });
});

test('leadLimit keeps level in the middle and the biggest lead inside', () => {
  expect(leadLimit(-12, 4)).toBe(15);
  expect(leadLimit(0, 15)).toBe(20);
});

test('leadLimit does not blow up a small lead', () => {
  expect(leadLimit(0, 1)).toBe(10);
  expect(leadLimit(null, null)).toBe(10);
});
