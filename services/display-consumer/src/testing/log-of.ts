import { plays } from '@courtside/contract-plays';
import { scores } from '@courtside/contract-scores';
import type { FactRecord } from '@courtside/kafka-client';
import { Board } from '../board/board.ts';
import type { BoardTopic } from '../board/board-topic.ts';
import { Views } from '../board/views.ts';
import { described } from './discovered.ts';
import { record } from './facts.ts';
import type { GameFact, PublishedFact } from './whole-games.ts';

const partitionCount = 3;

/** A record, and where it stands. */
export interface LogEntry {
  readonly topic: string;
  readonly partition: number;
  readonly record: FactRecord<GameFact>;
}

/** The facts as a cluster keeps them: each key in a partition of its own choice, offsets counted there. */
export function logOf(published: readonly (Omit<PublishedFact, 'fact'> & { fact: GameFact | null })[]): LogEntry[] {
  const ends = new Map<string, number>();
  return published.map(({ topic, key, fact }) => {
    const partition = [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % partitionCount;
    const offset = ends.get(`${topic}/${partition}`) ?? 0;
    ends.set(`${topic}/${partition}`, offset + 1);
    return { topic, partition, record: record(key, offset, fact) };
  });
}

/** A board as a display has it when it has found all three topics. */
export function boardOfGames(): Board {
  const board = new Board();
  board.discovered.show(board.discovered.prepare(described(plays.topic, plays.schema), 'first'));
  const partitions = Array.from({ length: partitionCount }, (_, index) => index);
  for (const topic of board.topics()) topic.present({ exists: true, partitions });
  return board;
}

/** Reads entries in the order in which they are given, several in one batch where they stand in one partition. */
export function readEntries(board: Board, entries: readonly LogEntry[], batchLengthMax = 1): void {
  let batch: LogEntry[] = [];
  const flush = () => {
    const [first] = batch;
    if (!first) return;
    const records = [...new Set(batch.map((entry) => entry.record))].sort((a, b) => a.offset - b.offset);
    (board.topic(first.topic) as BoardTopic).read({ topic: first.topic, partition: first.partition, records });
    batch = [];
  };
  for (const entry of entries) {
    const [first] = batch;
    const fits = first?.topic === entry.topic && first.partition === entry.partition && batch.length < batchLengthMax;
    if (!fits) flush();
    batch.push(entry);
  }
  flush();
}

export const steadyStatus = { state: 'following', problem: null, topics: [] } as const;

/** Everything that anybody can see of it, as bytes. */
export function bytesOf(board: Board): string {
  const views = new Views(board, () => steadyStatus);
  const evenings = views.evening().evenings.map((evening) => views.evening(evening));
  const gameIds = new Set([...(board.topic(scores.topic)?.games.games() ?? []), ...board.boxScores.games.games()]);
  const games = [...gameIds].sort().map((gameId) => views.game(gameId));
  const topics = board.topics().map(({ name }) => views.topic(name));
  return JSON.stringify([views.evening(), evenings, games, topics]);
}
