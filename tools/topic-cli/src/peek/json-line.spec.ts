import type { TopicRecord } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { jsonLine } from './json-line.ts';

const record: TopicRecord = {
  partition: 2,
  offset: 107,
  timestampMs: Date.parse('2026-01-31T20:15:00Z'),
  key: Buffer.from('g'),
  schemaId: 3,
  content: { kind: 'fact', fact: { points: 2 } },
};
const parsed = (about: Partial<TopicRecord>) => JSON.parse(jsonLine('t', { ...record, ...about }));

test('jsonLine holds where a record stands, when, by which schema, and its fact', () => {
  expect(jsonLine('t', record)).toBe(
    '{"topic":"t","partition":2,"offset":107,"timestamp":"2026-01-31T20:15:00.000Z","key":"g","schemaId":3,"fact":{"points":2}}',
  );
});

test('jsonLine tells a deleted key from a record that cannot be read', () => {
  expect(parsed({ content: { kind: 'tombstone' }, schemaId: null })).toMatchObject({ fact: null, schemaId: null });
  const unreadable = parsed({ content: { kind: 'unreadable', reason: 'noise' } });
  expect(unreadable).toMatchObject({ unreadable: 'noise' });
  expect(unreadable).not.toHaveProperty('fact');
});

test.each([-1, 9e15])('jsonLine has no time for the timestamp %d', (timestampMs) => {
  expect(parsed({ timestampMs })).toMatchObject({ timestamp: null });
});

test('jsonLine has null for a record without key', () => {
  expect(parsed({ key: null })).toMatchObject({ key: null });
});
