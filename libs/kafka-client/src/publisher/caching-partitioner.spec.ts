import { expect, test } from '@jest/globals';
import { Partitioners } from 'kafkajs';
import { cachingPartitioner } from './caching-partitioner.ts';

const args = (key: string | null, count: number) => ({
  topic: 'courtside.sample',
  partitionMetadata: Array.from({ length: count }, (_, partitionId) => ({
    partitionId,
    leader: 1,
    replicas: [1],
    isr: [1],
    offlineReplicas: [],
    partitionErrorCode: 0,
  })),
  message: { key, value: Buffer.alloc(1) },
});
const keys = Array.from({ length: 50 }, (_, game) => `simulated:${game}`);

test('cachingPartitioner answers as the default partitioner does, the second time too, and after partitions were added', () => {
  const cached = cachingPartitioner();
  const plain = Partitioners.DefaultPartitioner();

  for (const count of [6, 6, 12, 6]) {
    expect(keys.map((key) => cached(args(key, count)))).toEqual(keys.map((key) => plain(args(key, count))));
  }
});
