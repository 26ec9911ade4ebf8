import { playerStats } from '@courtside/contract-player-stats';
import { scores } from '@courtside/contract-scores';
import {
  DeadLetters,
  type Discovery,
  discoverTopics,
  type FactBatch,
  type KafkaClientConfig,
  type Reader,
  type Reading,
  readTopics,
} from '@courtside/kafka-client';
import type { Board } from './board/board.ts';
import type { BoardTopic } from './board/board-topic.ts';
import { readDiscovered } from './read-discovered.ts';
import { topicReading } from './topic-reading.ts';

export interface BoardListener {
  /** A batch is on the board; `isShown` unless its topic is read from the beginning behind the scenes. */
  read(batch: FactBatch<unknown>, isShown: boolean): void;
  /** The state of reading has changed, or a record could not be read. */
  watch(): void;
  /** Once: the board is whole. */
  caughtUp(): void;
  topicRestarted(topic: string): void;
}

export interface BoardReader extends Pick<Reader, 'health' | 'status'> {
  /** Why new topics are not noticed, in words; null when they are. */
  readonly discoveryProblem: string | null;
  /** Why records that cannot be read are not parked, in words; null when they are. */
  readonly letterProblem: string | null;
  /** Resolves when `stop` has aborted; rejects when reading has failed for good. */
  readonly done: Promise<unknown>;
}

/** Reads the topics of the contracts, and those that are discovered, from their beginning, until `stop`. */
export function readBoard(
  board: Board,
  config: KafkaClientConfig,
  stop: AbortSignal,
  listener: BoardListener,
): BoardReader {
  const known: readonly [BoardTopic, Reading<unknown>['contract']][] = [
    [board.scores, scores],
    [board.boxScores, playerStats],
  ];
  let discoveryProblem: string | null = null;
  const letters = new DeadLetters(config, {
    consumer: config.clientId,
    stop,
    reader: () => reader,
    recovered: (place) => {
      board.unreadable.remove(place);
      listener.watch();
    },
    watch: () => listener.watch(),
  });
  const readings = known.map(([topic, contract]) => ({
    ...topicReading(topic, { board, config, listener, letters }),
    contract,
  }));
  const discovery: Discovery = discoverTopics(config, {
    stop,
    known: known.map(([{ name }]) => name),
    problem: (reason) => {
      discoveryProblem = reason;
      listener.watch();
    },
    ...readDiscovered({ board, config, listener, letters, reader: () => reader, discovery: () => discovery }),
  });
  const reader = readTopics(readings, config, {
    stop,
    completed: discovery.firstLook,
    caughtUp: () => listener.caughtUp(),
    watch: () => listener.watch(),
  });
  return {
    health: () => reader.health(),
    status: () => reader.status(),
    get discoveryProblem() {
      return discoveryProblem;
    },
    get letterProblem() {
      return letters.problem;
    },
    done: Promise.all([reader.done, discovery.done, letters.done]),
  };
}
