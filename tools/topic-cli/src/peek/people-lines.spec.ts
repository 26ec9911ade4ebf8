import type { TopicRecord } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { PeopleLines } from './people-lines.ts';

const record = (about: Partial<TopicRecord> = {}): TopicRecord => ({
  partition: 2,
  offset: 107,
  timestampMs: 1_000,
  key: Buffer.from('simulated:0024243365'),
  schemaId: 3,
  content: { kind: 'fact', fact: { gameId: 'simulated:0024243365', revision: 8, clock: 720 } },
  ...about,
});
const fact = (value: object): TopicRecord['content'] => ({ kind: 'fact', fact: value });
const lines = (width: number | null, isFull = false) =>
  new PeopleLines({ width: () => width, isColoured: false }, isFull);

test('PeopleLines puts one record on one line, under the names of its columns', () => {
  const printed = lines(null);

  expect([printed.head(), printed.line(record(), 5_000)]).toEqual([
    'part:offset     age  schema  key                   fact',
    '      2:107     4 s       3  simulated:0024243365  {revision: 8, clock: 720}',
  ]);
});

test('PeopleLines cuts a fact to the width, what has changed since the last of its key in front', () => {
  const printed = lines(72);
  printed.line(record({ content: fact({ revision: 8, source: 'simulated', period: 2 }) }), 5_000);

  const line = printed.line(record({ content: fact({ revision: 8, source: 'simulated', period: 3 }) }), 5_000);

  expect(line).toHaveLength(72);
  expect(line).toMatch(/ {2}\{period: 3, revision…$/);
});

test('PeopleLines shows facts whole, and in the order of their schema, when asked to', () => {
  const printed = lines(72, true);
  printed.line(record({ content: fact({ gameId: 'g', observedAt: 1, period: 2 }) }), 5_000);

  const line = printed.line(record({ content: fact({ gameId: 'g', observedAt: 1, period: 3 }) }), 5_000);

  expect(line).toContain('{gameId: g, observedAt: 1, period: 3}');
});

test('PeopleLines shows some of a fact in a window that is narrower than the columns', () => {
  expect(lines(10).line(record(), 5_000)).toMatch(/ {2}\{revision: 8, clock…$/);
});

test('PeopleLines keeps columns in line when wider cells come, but for a key that is longer than a column gets', () => {
  const printed = lines(null);
  printed.line(record({ offset: 123_456_789_012 }), 5_000);
  printed.line(record({ key: Buffer.from('k'.repeat(50)) }), 5_000);

  expect(printed.line(record(), 5_000)).toBe(
    '         2:107     4 s       3  simulated:0024243365  {revision: 8, clock: 720}',
  );
});

test('PeopleLines says what is no fact in words', () => {
  const printed = lines(null);
  const unreadable = { kind: 'unreadable', reason: 'noise \u001b[2J' } as const;
  const shown = [
    record({ content: { kind: 'tombstone' }, schemaId: null }),
    record({ content: unreadable, key: null, timestampMs: -1 }),
  ].map((line) => printed.line(line, 5_000));

  expect(shown[0]).toBe(
    '      2:107     4 s       -  simulated:0024243365  deleted: nothing is known of this key any more',
  );
  expect(shown[1]).toBe('      2:107       -       3  (no key)              cannot be read: noise \\u001b[2J');
});

test('PeopleLines uses colours only when the screen has some', () => {
  const coloured = new PeopleLines({ width: () => 80, isColoured: true }, false);

  expect(coloured.line(record({ content: { kind: 'unreadable', reason: 'noise' } }), 5_000)).toContain('\u001b[31m');
  expect(lines(80).line(record({ content: { kind: 'unreadable', reason: 'noise' } }), 5_000)).not.toContain('\u001b');
});
