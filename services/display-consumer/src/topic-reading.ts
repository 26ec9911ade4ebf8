import type { DeadLetters, KafkaClientConfig, Reading, UnreadableRecord } from '@courtside/kafka-client';
import type { Board } from './board/board.ts';
import type { BoardTopic } from './board/board-topic.ts';
import type { BoardListener } from './read-board.ts';

/** Told one by one until there are this many of a topic; the rest is counted. */
const toldUnreadableCountMax = 100;

type Reads = 'handle' | 'passed' | 'presence' | 'caughtUp' | 'topicRestarted' | 'unreadable';
type TopicReading = Required<Pick<Reading<unknown>, Reads>>;

export interface ReadingOptions {
  readonly board: Board;
  readonly config: KafkaClientConfig;
  readonly listener: BoardListener;
  readonly letters: Pick<DeadLetters, 'refused' | 'begins' | 'caughtUp' | 'restarted'>;
}

/**
 * An answer of a broker with few records is read as they are published, and all of them are looked at, so that a broken
 * one is told of also when a newer fact stands behind it. In a backlog that would cost more than the rest of the reading.
 */
const lookedAtCountMax = 20;

/** What reading needs to put one topic onto the board, but for the contract. */
export function topicReading(topic: BoardTopic, { board, config, listener, letters }: ReadingOptions): TopicReading {
  const { log } = config;
  return {
    handle(batch) {
      if (batch.records.length <= lookedAtCountMax) for (const record of batch.records) void record.fact;
      topic.read(batch);
      listener.read(batch, board.topic(topic.name) === topic);
    },
    passed(partition, position) {
      // Some offsets have no record: a display that starts now stands behind them, and its viewers may come here.
      if ((topic.positions.get(partition) ?? 0) >= position) return;
      topic.passed(partition, position - 1);
      listener.watch();
    },
    caughtUp(positions) {
      // Of all records of a partition none may be left.
      for (const [partition, position] of positions) topic.passed(partition, position - 1);
      letters.caughtUp(topic.name, positions);
    },
    presence(presence) {
      topic.present(presence);
      listener.watch();
    },
    topicRestarted() {
      log.warn({ event: 'topic.restarted', topic: topic.name });
      board.restart(topic);
      letters.restarted(topic.name);
      listener.topicRestarted(topic.name);
    },
    unreadable(record: UnreadableRecord) {
      const { partition, offset, reason, schemaId } = record;
      const told = { event: 'record.unreadable', topic: topic.name, partition, offset, reason, schemaId };
      if (board.unreadable.countOf(topic.name) < toldUnreadableCountMax) log.warn(told);
      else log.debug(told);
      board.refuse(topic, { partition, offset, reason });
      letters.refused(record);
      listener.watch();
    },
  };
}
