import { expect, test } from '@jest/globals';
import type { FactOrigin } from '../../src/api.ts';
import { isBoardOld, isOld, oldAfterMs, unchangedAfterMs, unchangedSince } from './freshness.ts';

const origin: FactOrigin = {
  topic: 'courtside.scores',
  partition: 0,
  offset: 1,
  schemaId: 1,
  revision: 1,
  observedAt: 1_000_000,
  contentChangedAt: 1_000_000,
  publishedAt: 1_000_000,
};
const live = { status: 'live', origins: { score: origin, boxScore: null } } as const;

test('isOld is true when a live game was not heard of for half a minute', () => {
  expect(isOld(live, origin.observedAt + oldAfterMs)).toBe(false);
  expect(isOld(live, origin.observedAt + oldAfterMs + 1)).toBe(true);
});

test('isOld is never true for a game that is over', () => {
  expect(isOld({ ...live, status: 'final' }, origin.observedAt + 10 * oldAfterMs)).toBe(false);
});

test('unchangedSince tells since when a live source repeats itself', () => {
  const contentChangedAt = origin.observedAt - unchangedAfterMs;
  const standing = { ...live, origins: { ...live.origins, score: { ...origin, contentChangedAt } } };

  expect(unchangedSince(standing)).toBe(contentChangedAt);
  expect(unchangedSince({ ...standing, status: 'final' })).toBeNull();
});

test('unchangedSince says nothing while the source moves or is unknown', () => {
  expect(unchangedSince(live)).toBeNull();
  expect(unchangedSince({ status: 'live', origins: { score: null, boxScore: null } })).toBeNull();
});

test('isBoardOld is false only when stream and Kafka are there', () => {
  const following = { state: 'following', problem: null, topics: [] } as const;

  expect(isBoardOld({ kind: 'live' }, following)).toBe(false);
  expect(isBoardOld({ kind: 'live' }, { ...following, state: 'brokerAway' })).toBe(true);
  expect(isBoardOld({ kind: 'live' }, { ...following, state: 'impaired' })).toBe(false);
  expect(isBoardOld({ kind: 'reconnecting', since: 0, nextTryAt: 0 }, following)).toBe(true);
});
