import { expect, test } from '@jest/globals';
import { eveningStreamAddress, gameStreamAddress, liveAddress, topicStreamAddress } from './live-address.ts';

test('liveAddress asks for a whole picture when no position is known', () => {
  expect(liveAddress('/api/live', '')).toBe('/api/live');
});

test('liveAddress hands the last position back', () => {
  expect(liveAddress('/api/live', 'a 1&b')).toBe('/api/live?after=a%201%26b');
  expect(liveAddress('/api/live?game=x', '7')).toBe('/api/live?game=x&after=7');
});

test('eveningStreamAddress follows the current evening unless one is asked for', () => {
  expect(eveningStreamAddress(undefined, undefined)).toBe('/api/live');
  expect(eveningStreamAddress('replay', '2020-12-22')).toBe('/api/live?source=replay&date=2020-12-22');
});

test('eveningStreamAddress asks for nothing that the server would refuse', () => {
  expect(eveningStreamAddress(undefined, '2020-12-22')).toBe('/api/live');
  expect(eveningStreamAddress('a b&c', '2020-12-22')).toBe('/api/live');
  expect(eveningStreamAddress('replay', 'yesterday')).toBe('/api/live?source=replay');
});

test('gameStreamAddress keeps a strange game id inside its parameter', () => {
  expect(gameStreamAddress('nba-cdn:1&date=x')).toBe('/api/live?game=nba-cdn%3A1%26date%3Dx');
});

test('topicStreamAddress keeps a strange topic inside its parameter', () => {
  expect(topicStreamAddress('courtside.a&game=x')).toBe('/api/live?topic=courtside.a%26game%3Dx');
});
