import type { Reading } from './reading.ts';
import type { Reread, RereadPurpose } from './reread.ts';

export interface PartitionStatus {
  readonly partition: number;
  /** Offset that is read next. */
  readonly position: number;
  /** Offset behind the last record that the broker told of. */
  readonly endOffset: number;
  readonly lag: number;
}

export interface TopicStatus {
  /** Without prefix, as in the contract. */
  readonly topic: string;
  readonly exists: boolean;
  readonly partitions: readonly PartitionStatus[];
  /** Writer schemas seen so far, ascending. */
  readonly schemaIds: readonly number[];
  readonly unreadableCount: number;
  /** What keeps the topic from being read now, in words; null when nothing does. */
  readonly problem: string | null;
}

export interface ReaderHealth {
  /** Whether everything was read that the topics held when the reader started; never false again. */
  readonly isCaughtUp: boolean;
  readonly isConnected: boolean;
  /**
   * What keeps records from being read now, in words; null when nothing does. Readings that were added at run time say it
   * in their own status only: one of them must not make the whole look ill.
   */
  readonly problem: string | null;
}

export interface ReaderStatus extends ReaderHealth {
  readonly topics: readonly TopicStatus[];
}

export interface Reader {
  /** The status without topics, which costs nothing to ask. */
  health(): ReaderHealth;
  status(): ReaderStatus;
  /** Reads one topic more, from its beginning; whatever the topic was read for before ends. */
  add(reading: Reading<unknown>): void;
  /** Reads the topic (without prefix) no more. */
  remove(topic: string): void;
  /**
   * Reads one record of the topic (without prefix) again, and hands it to its reading like any other; to `check` it, tells
   * that only when it cannot be read.
   *
   * @throws {KafkaClientError} `TOPIC_UNKNOWN` when the topic is not read here, `BROKER_UNREACHABLE` (retriable) when the
   * leader of the partition does not answer.
   */
  reread(topic: string, partition: number, offset: number, purpose: RereadPurpose): Promise<Reread>;
  /** Resolves when `stop` has aborted and everything is closed; rejects when a handler threw. */
  readonly done: Promise<void>;
}
