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
}

export interface ReaderStatus {
  /** Whether everything was read that the topics held when the reader started; never false again. */
  readonly isCaughtUp: boolean;
  readonly isConnected: boolean;
  /** What keeps records from being read now, in words; null when nothing does. */
  readonly problem: string | null;
  readonly topics: readonly TopicStatus[];
}

export interface Reader {
  status(): ReaderStatus;
  /** Resolves when `stop` has aborted and everything is closed; rejects when a handler threw. */
  readonly done: Promise<void>;
}
