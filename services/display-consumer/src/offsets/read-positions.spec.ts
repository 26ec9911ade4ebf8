import type { ReaderStatus } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { formatVector } from './offset-vector.ts';
import { ReadPositions } from './read-positions.ts';

const statusAt = (position: number): ReaderStatus => ({
  isCaughtUp: true,
  isConnected: true,
  problem: null,
  topics: [
    {
      topic: 'a',
      exists: true,
      partitions: [0, 1].map((partition) => ({ partition, position, endOffset: 9, lag: 0 })),
      schemaIds: [],
      unreadableCount: 0,
    },
  ],
});

test('ReadPositions moves with what was handled and never back', () => {
  const positions = new ReadPositions();

  positions.passed('a', 1, 7);
  positions.passed('a', 1, 3);

  expect(formatVector(positions.snapshot(statusAt(9)))).toBe('a:0,8');
});

test('ReadPositions takes over offsets without a record when the reader has caught up', () => {
  const positions = new ReadPositions();

  positions.alignWith(statusAt(9));

  expect(formatVector(positions.snapshot(statusAt(9)))).toBe('a:9,9');
});

test('ReadPositions begins again with a topic that was made again', () => {
  const positions = new ReadPositions();
  positions.passed('a', 0, 7);

  positions.forget('a');

  expect(formatVector(positions.snapshot(statusAt(0)))).toBe('a:0,0');
});
