import { expect, test } from '@jest/globals';
import { discoveredOn, factOf } from '../testing/discovered.ts';
import { record, scoreAt } from '../testing/facts.ts';
import { Board } from './board.ts';
import { discoveredRenewalMs, TopicSummaries } from './topic-summaries.ts';

test('TopicSummaries tell of every topic whether it exists and how new its facts are', () => {
  const board = new Board();
  const fact = scoreAt(1, 0, 0, { observedAt: 12_345 });
  board.scores.present({ exists: true, partitions: [0] });
  board.scores.read({ topic: 'courtside.scores', partition: 0, records: [record(fact.gameId, 0, fact)] });

  expect(new TopicSummaries(board, () => 0).current()).toEqual([
    {
      topic: 'courtside.scores',
      title: 'Scores',
      exists: true,
      isGone: false,
      isLeagueWide: false,
      entityCount: 1,
      lastObservedAt: 10_000,
      unreadableCount: 0,
    },
    {
      topic: 'courtside.player-stats',
      title: 'Player stats',
      exists: false,
      isGone: false,
      isLeagueWide: false,
      entityCount: 0,
      lastObservedAt: null,
      unreadableCount: 0,
    },
  ]);
});

test('TopicSummaries renew what they tell of discovered topics at leisure, and at once which there are', () => {
  const board = new Board();
  let now = 0;
  const summaries = new TopicSummaries(board, () => now);
  const countOf = (name: string) => summaries.current().find(({ topic }) => topic === name)?.entityCount;
  const read = discoveredOn(board, 'a.topic');
  expect(countOf('a.topic')).toBe(0);
  read(factOf('a', 1));
  expect(countOf('a.topic')).toBe(0);

  now += discoveredRenewalMs;
  expect(countOf('a.topic')).toBe(1);

  read(factOf('b', 1));
  discoveredOn(board, 'b.topic');
  expect(countOf('a.topic')).toBe(2);
  board.discovered.markGone('b.topic');
  expect(summaries.current().at(-1)).toMatchObject({ topic: 'b.topic', isGone: true, exists: false });
});
