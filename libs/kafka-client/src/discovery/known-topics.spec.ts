import { expect, test } from '@jest/globals';
import { KnownTopics } from './known-topics.ts';

const shown = (schemaId = 1) => ({ kind: 'shown', schemaId, schema: {} }) as const;
const present = (...topics: string[]) => new Map(topics.map((topic) => [topic, `id of ${topic}`]));

function knowing(...topics: string[]): KnownTopics {
  const known = new KnownTopics();
  for (const topic of topics) known.set(topic, `id of ${topic}`, shown());
  return known;
}

test('KnownTopics has every topic asked for once that is new', () => {
  const known = new KnownTopics();

  expect(known.due(present('a', 'b'))).toEqual(['a', 'b']);
});

test('KnownTopics has a topic asked for that was made again, or is to be taken for another', () => {
  const known = knowing('a', 'b', 'c');
  known.renew('b');

  expect(known.due(new Map([...present('b', 'c'), ['a', 'another']])).slice(0, 2)).toEqual(['b', 'a']);
});

test('KnownTopics has one known topic asked for in turn', () => {
  const known = knowing('a', 'b');
  const there = present('a', 'b');

  expect([known.due(there), known.due(there), known.due(there)]).toEqual([['a'], ['b'], ['a']]);
});

test('KnownTopics doubts the newest schema when a record names one that was not met', () => {
  const known = knowing('a', 'b', 'c');

  expect(known.meets('c', 1)).toBe(false);
  expect(known.meets('c', 2)).toBe(true);
  expect(known.meets('c', 2)).toBe(false);
  expect(known.meets('unknown', 2)).toBe(false);

  expect(known.due(present('a', 'b', 'c'))).toEqual(['c', 'a']);
  known.set('c', 'id of c', shown(2));
  expect(known.due(present('a', 'b', 'c'))).toEqual(['b']);
});

test('KnownTopics tells what is missing, one that is to be taken for another too', () => {
  const known = knowing('a', 'b');
  known.renew('b');

  expect(known.missing(present('a'))).toEqual(['b']);
  known.forget('b');
  expect(known.missing(present('a'))).toEqual([]);
  expect(known.shownCount).toBe(1);
});
