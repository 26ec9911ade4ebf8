import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import {
  type FactBatch,
  type KafkaClientConfig,
  type Reader,
  type Reading,
  readTopics,
  type UnreadableRecord,
} from '@courtside/kafka-client';
import type { Board } from './board/board.ts';

export interface BoardListener {
  /** A batch is on the board. */
  read(batch: FactBatch<unknown>): void;
  /** The state of reading has changed, or a record could not be read. */
  watch(): void;
  /** Once: the board is whole. */
  caughtUp(): void;
  topicRestarted(topic: string): void;
}

/** Reads both topics onto the board, from their beginning, until `stop`. The only place that knows Kafka. */
export function readBoard(board: Board, config: KafkaClientConfig, stop: AbortSignal, listener: BoardListener): Reader {
  const { log } = config;
  const shared = {
    topicRestarted(topic: string) {
      log.warn({ event: 'topic.restarted', topic });
      board.restart(topic);
      listener.topicRestarted(topic);
    },
    unreadable({ topic, partition, offset, reason, schemaId }: UnreadableRecord) {
      log.warn({ event: 'record.unreadable', topic, partition, offset, reason, schemaId });
      board.refuse({ topic, partition, offset, reason });
      listener.watch();
    },
  };
  const onto =
    <Fact>(read: (batch: FactBatch<Fact>) => void) =>
    (batch: FactBatch<Fact>) => {
      read(batch);
      listener.read(batch);
    };
  const readings: Reading<unknown>[] = [
    { contract: scores, handle: onto<Score>((batch) => board.readScores(batch)), ...shared } as Reading<unknown>,
    {
      contract: playerStats,
      handle: onto<PlayerStats>((batch) => board.readBoxScores(batch)),
      ...shared,
    } as Reading<unknown>,
  ];
  const reader: Reader = readTopics(readings, config, {
    stop,
    caughtUp: () => listener.caughtUp(),
    watch: () => listener.watch(),
  });
  return reader;
}
