import { describe, expect, test } from '@jest/globals';
import { publicationDue } from './publication-due.ts';
import { stats } from './testing/any-box-score.ts';

const aged = (ageMs: number) => stats({ observedAt: 1_000_000 + ageMs });

test('publicationDue publishes what was never published', () => {
  expect(publicationDue(undefined, stats({ revision: 1 }), 5_000)).toBe('changed');
});

test('publicationDue publishes a change at once', () => {
  expect(publicationDue(stats({ revision: 7 }), stats({ revision: 8 }), 5_000)).toBe('changed');
});

describe.each([
  { pollIntervalMs: 1_000, quietMs: 7_900, dueMs: 7_901 },
  { pollIntervalMs: 2_000, quietMs: 6_800, dueMs: 6_801 },
  { pollIntervalMs: 5_000, quietMs: 3_500, dueMs: 3_501 },
])('when the next poll comes in $pollIntervalMs ms', ({ pollIntervalMs, quietMs, dueMs }) => {
  test('publicationDue refreshes a box score that is not final just before its fact could become 10 s old', () => {
    expect(publicationDue(aged(0), aged(quietMs), pollIntervalMs)).toBeUndefined();
    expect(publicationDue(aged(0), aged(dueMs), pollIntervalMs)).toBe('refreshed');
  });
});

test('publicationDue does not refresh when the clock of the machine was set back', () => {
  expect(publicationDue(aged(0), aged(-1), 60_000)).toBeUndefined();
});

test('publicationDue leaves a final box score as it is', () => {
  expect(publicationDue(aged(0), { ...aged(60_000), isFinal: true }, 5_000)).toBeUndefined();
});
