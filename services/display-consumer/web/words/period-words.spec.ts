import { expect, test } from '@jest/globals';
import { momentInGame, periodWords } from './period-words.ts';

test.each([
  [1, 4, 'Q1'],
  [4, 4, 'Q4'],
  [5, 4, 'OT'],
  [6, 4, 'OT2'],
  [2, 2, 'H2'],
  [3, 2, 'OT'],
  [3, 3, 'P3'],
])('periodWords calls period %i of %i %s', (period, regulationPeriods, words) => {
  expect(periodWords(period, regulationPeriods)).toBe(words);
});

test('momentInGame tells the period, and the clock where there is one', () => {
  expect(momentInGame({ period: 3, clockRemainingMs: 573_000 }, { regulationPeriods: 4 })).toBe('Q3 9:33');
  expect(momentInGame({ period: 3, clockRemainingMs: null }, { regulationPeriods: 4 })).toBe('Q3');
});
