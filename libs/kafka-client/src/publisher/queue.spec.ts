import { expect, test } from '@jest/globals';
import { batchBytesMax, batchRecordCountMax, type Entry, EntryQueue, sizeOf } from './queue.ts';

const entry = (about: Partial<Entry> = {}): Entry => ({
  key: 'k',
  value: Buffer.alloc(10),
  startedAtMs: 0,
  expiresAtMs: 1_000,
  resolve: () => {},
  reject: () => {},
  ...about,
});

function queueOf(...entries: Entry[]): EntryQueue {
  const queue = new EntryQueue();
  for (const each of entries) queue.push(each);
  return queue;
}

test('takeBatch takes what is queued, in order, and no more records than go fast together', () => {
  const entries = Array.from({ length: batchRecordCountMax + 5 }, () => entry());
  const queue = queueOf(...entries);

  expect(queue.takeBatch()).toEqual(entries.slice(0, batchRecordCountMax));
  expect(queue.takeBatch()).toHaveLength(5);
  expect(queue.takeBatch()).toEqual([]);
});

test('takeBatch stays below what a broker takes in one batch', () => {
  const large = entry({ value: Buffer.alloc(400_000) });
  const queue = queueOf(large, large, large);

  const batch = queue.takeBatch();

  expect(batch).toHaveLength(2);
  expect(batch.map(sizeOf).reduce((a, b) => a + b)).toBeLessThanOrEqual(batchBytesMax);
});

test('takeBatch takes a record that is too large alone, so that the broker can refuse it', () => {
  const queue = queueOf(entry({ value: Buffer.alloc(2_000_000) }), entry());

  expect(queue.takeBatch()).toHaveLength(1);
  expect(queue.takeBatch()).toHaveLength(1);
});

test('takeExpired takes those whose time is over and leaves the others', () => {
  const queue = queueOf(entry({ expiresAtMs: 1 }), entry({ expiresAtMs: 2 }), entry({ expiresAtMs: 3 }));

  expect(queue.takeExpired(2)).toHaveLength(2);
  expect(queue.length).toBe(1);
});

test('a queue is full at ten thousand facts or 32 MiB, and not any more when they are taken', () => {
  const many = queueOf(...Array.from({ length: 10_000 }, () => entry()));
  const heavy = queueOf(entry({ value: Buffer.alloc(33 * 1024 * 1024) }));

  expect([many.isFull, heavy.isFull]).toEqual([true, true]);
  many.takeBatch();
  heavy.takeAll();
  expect([many.isFull, heavy.isFull]).toEqual([false, false]);
});
