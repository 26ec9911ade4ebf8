import { expect, test } from '@jest/globals';
import { judgeFarewell } from './judge-farewell.ts';

const stopped = (unpublishedFactCount: number) =>
  `{"event":"polling.stopped","unpublishedFactCount":${unpublishedFactCount}}`;

test('judgeFarewell has nothing to say of a producer that published all it had decided', () => {
  expect(judgeFarewell(`{"event":"polling.started"}\n${stopped(0)}\n`)).toEqual([]);
});

test('judgeFarewell finds facts that were decided and not published', () => {
  expect(judgeFarewell(stopped(2))).toEqual(['it ended with 2 facts that it had not published']);
});

test('judgeFarewell finds a fact that was given up', () => {
  expect(judgeFarewell(`{"event":"fact.dropped","key":"g1"}\n${stopped(0)}`)).toEqual([
    'it lost {"event":"fact.dropped","key":"g1"}',
  ]);
});

test('judgeFarewell finds an end without a word', () => {
  expect(judgeFarewell('{"event":"polling.started"}\nkilled')).toEqual(['it ended without a word']);
});
