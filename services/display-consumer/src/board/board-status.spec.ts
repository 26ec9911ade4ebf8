import type { ReaderStatus } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import { record, scoreAt } from '../testing/facts.ts';
import { Board } from './board.ts';
import { boardStatus, reasonsNotReady, topicDetails } from './board-status.ts';

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
  expect(boardStatus(new Board(), reader(about))).toMatchObject({ state, problem });
});

test('boardStatus tells of every topic whether it exists and how new its facts are', () => {
  const board = new Board();
  const fact = scoreAt(1, 0, 0, { observedAt: 12_345 });
  board.readScores({ topic: 'courtside.scores', partition: 0, records: [record(fact.gameId, 0, fact)] });

  expect(boardStatus(board, reader()).topics).toEqual([
    {
      topic: 'courtside.scores',
      title: 'Scores',
      exists: true,
      entityCount: 1,
      lastObservedAt: 10_000,
      unreadableCount: 0,
    },
    {
      topic: 'courtside.player-stats',
      title: 'Player stats',
      exists: false,
      entityCount: 0,
      lastObservedAt: null,
      unreadableCount: 0,
    },
  ]);
});

test('topicDetails adds schemas and offsets', () => {
  expect(topicDetails(new Board(), reader())[0]).toMatchObject({
    schemaIds: [4],
    partitions: [{ position: 3, lag: 2 }],
  });
});

test('reasonsNotReady is empty only when all is read and everything can be reached', () => {
  expect(reasonsNotReady(reader())).toEqual([]);
  expect(reasonsNotReady(reader({ isCaughtUp: false, problem: 'the registry does not answer' }))).toEqual([
    'the registry does not answer',
    'The history is being read',
  ]);
  expect(reasonsNotReady(reader({ isConnected: false }))).toEqual(['Kafka cannot be reached']);
});
