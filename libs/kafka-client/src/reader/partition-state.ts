/** Where the reading of one partition stands. */
export interface PartitionState {
  readonly partition: number;
  /** Node id of the leader, -1 while there is none. */
  leader: number;
  /** Offset that is read next; undefined = the earliest there is. */
  position: number | undefined;
  /** Offset behind the last record that the broker told of. */
  endOffset: number;
  /** The end when it was first asked for: the reader has caught up when every position is there. */
  endOffsetAtStart: number | undefined;
  /** Set while records wait for a schema that the registry has not told yet. */
  isWaiting: boolean;
  /** How often the broker has refused it in a row, and when it is asked again (`performance.now()`). */
  refusalCount: number;
  retryAtMs: number;
}

export function newPartitionState(partition: number, leader: number): PartitionState {
  const isUnread = { position: undefined, endOffset: 0, endOffsetAtStart: undefined, isWaiting: false };
  return { partition, leader, ...isUnread, refusalCount: 0, retryAtMs: 0 };
}
