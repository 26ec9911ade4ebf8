import { expect, test } from '@jest/globals';
import { someOrigin } from '../../testing/views.ts';
import { amountWords, newestObservedAt, sourcesOf } from './feature-words.ts';
import { feature, record } from './testing/some-feature.ts';

const some = (...facts: Parameters<typeof feature>[1]) => feature(record({}), facts);

test('newestObservedAt is that of the entity that was heard of last', () => {
  const entities = [3, 9, 5].map((observedAt) => ({ key: '', fact: {}, origin: { ...someOrigin, observedAt } }));

  expect(newestObservedAt({ entities })).toBe(9);
  expect(newestObservedAt({ entities: [] })).toBeNull();
});

test('amountWords says so when a view holds only a part', () => {
  expect(amountWords(some({}, {}))).toBe('2 entries');
  expect(amountWords({ ...some({}, {}), entityCount: 30 })).toBe('2 of 30 entries');
});

test('sourcesOf names what is invented or recorded, by its game or by its own word', () => {
  expect(
    sourcesOf(some({ gameId: 'simulated:1', source: 'x' }, { gameId: 'nba-cdn:1' }, { source: 'replay' })),
  ).toEqual(['simulated', 'replay']);
  expect(sourcesOf(some({ source: 'injury report' }, { gameId: 'nba-cdn:simulated' }, {}))).toEqual([]);
});
