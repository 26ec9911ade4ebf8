import type { ReaderStatus } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { Board } from './board.ts';
import { boardStatus, reasonsNotReady, topicDetails } from './board-status.ts';
import { TopicSummaries } from './topic-summaries.ts';

const reader = (about: Partial<ReaderStatus> = {}): ReaderStatus => ({
  isCaughtUp: true,
  isConnected: true,
  problem: null,
  topics: [
    {
      topic: 'courtside.scores',
      exists: true,
      partitions: [{ partition: 0, position: 3, endOffset: 5, lag: 2 }],
      schemaIds: [4],
      unreadableCount: 0,
      problem: null,
    },
  ],
  ...about,
});

test.each([
  ['following', {}, null],
  ['catchingUp', { isCaughtUp: false }, 'The history is being read'],
  ['brokerAway', { isConnected: false, isCaughtUp: false }, 'Kafka cannot be reached'],
  ['impaired', { problem: 'the registry does not answer' }, 'the registry does not answer'],
] as const)('boardStatus says %s', (state, about, problem) => {
  expect(boardStatus([], reader(about), null)).toMatchObject({ state, problem });
});

test('boardStatus says what keeps new topics from being noticed, unless something worse does', () => {
  expect(boardStatus([], reader(), 'no registry')).toMatchObject({ state: 'impaired', problem: 'no registry' });
  expect(boardStatus([], reader({ isCaughtUp: false }), 'no registry').state).toBe('catchingUp');
  expect(boardStatus([], reader({ problem: 'worse' }), 'no registry').problem).toBe('worse');
});

test('topicDetails adds schemas and offsets', () => {
  expect(topicDetails(new TopicSummaries(new Board(), () => 0).fresh(), reader())[0]).toMatchObject({
    schemaIds: [4],
    partitions: [{ position: 3, lag: 2 }],
  });
});

test('reasonsNotReady is empty only when all is read and everything can be reached', () => {
  expect(reasonsNotReady(reader(), null)).toEqual([]);
  expect(reasonsNotReady(reader({ isCaughtUp: false, problem: 'the registry does not answer' }), null)).toEqual([
    'the registry does not answer',
    'The history is being read',
  ]);
  expect(reasonsNotReady(reader({ isConnected: false }), null)).toEqual(['Kafka cannot be reached']);
  expect(reasonsNotReady(reader(), 'Cannot park records')).toEqual(['Cannot park records']);
  expect(reasonsNotReady(reader({ isConnected: false }), 'Cannot park records')).toEqual(['Kafka cannot be reached']);
});
