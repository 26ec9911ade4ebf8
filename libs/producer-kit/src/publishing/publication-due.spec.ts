import { describe, expect, test } from '@jest/globals';
import { publicationDue } from './publication-due.ts';

const fact = { revision: 7, observedAt: 1_000_000 };
const aged = (ageMs: number) => ({ ...fact, observedAt: fact.observedAt + ageMs });
const live = (pollIntervalMs: number) => ({ isLive: true, pollIntervalMs });

test('publicationDue publishes what was never published', () => {
  expect(publicationDue(undefined, fact, live(5_000))).toBe('changed');
});

test('publicationDue publishes a change at once', () => {
  expect(publicationDue(fact, { ...fact, revision: 8 }, live(5_000))).toBe('changed');
});

describe.each([
  { pollIntervalMs: 1_000, quietMs: 7_900, dueMs: 7_901 },
  { pollIntervalMs: 2_000, quietMs: 6_800, dueMs: 6_801 },
  { pollIntervalMs: 5_000, quietMs: 3_500, dueMs: 3_501 },
])('when the next poll comes in $pollIntervalMs ms', ({ pollIntervalMs, quietMs, dueMs }) => {
  test('publicationDue refreshes what is live just before its fact could become 10 s old', () => {
    expect(publicationDue(aged(0), aged(quietMs), live(pollIntervalMs))).toBeUndefined();
    expect(publicationDue(aged(0), aged(dueMs), live(pollIntervalMs))).toBe('refreshed');
  });
});

test('publicationDue does not refresh when the clock of the machine was set back', () => {
  expect(publicationDue(aged(0), aged(-1), live(60_000))).toBeUndefined();
});

test('publicationDue leaves the fact of what is not live as it is', () => {
  expect(publicationDue(aged(0), aged(60_000), { isLive: false, pollIntervalMs: 5_000 })).toBeUndefined();
});
