import { expect, test } from '@jest/globals';
import type { TopicDetail } from './api.ts';
import { createDisplayMetrics } from './metrics.ts';

const detail = (topic: string, lag: number): TopicDetail => ({
  topic,
  title: topic,
  exists: true,
  isGone: false,
  isLeagueWide: false,
  entityCount: 0,
  lastObservedAt: null,
  unreadableCount: 2,
  problem: null,
  schemaIds: [],
  partitions: [{ partition: 0, position: 0, endOffset: lag, lag }],
});

test('createDisplayMetrics gives discovered topics one label together, however many there are', async () => {
  const topics = [detail('courtside.scores', 3), ...Array.from({ length: 500 }, (_, index) => detail(`t${index}`, 2))];
  const { registry } = createDisplayMetrics('test', {
    viewerCount: () => 0,
    topics: () => topics,
    isKnown: (topic) => topic === 'courtside.scores',
    discovered: () => ({ shown: 498, gone: 2, refused: 1 }),
  });

  const lines = (await registry.metrics()).split('\n');

  const valuesOf = (name: string) => lines.filter((line) => line.startsWith(`${name}{`));
  expect(valuesOf('courtside_lag').map((line) => line.split(' ').at(-1))).toEqual(['3', '1000']);
  expect(valuesOf('courtside_lag')[1]).toContain('topic="discovered",partition="all"');
  expect(valuesOf('courtside_unreadable_records')).toHaveLength(2);
  expect(valuesOf('courtside_discovered_topics')).toHaveLength(3);
});
