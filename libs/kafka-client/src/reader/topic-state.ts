import type { FactDecoders } from '../codec/fact-decoders.ts';
import type { TopicMetadata } from '../protocol/metadata.ts';
import type { TopicStatus } from './reader-status.ts';
import type { Reading } from './reading.ts';

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
}

/** What is known of one topic that is read. Contracts of all kinds stand side by side here, hence `unknown`. */
export interface TopicState {
  readonly reading: Reading<unknown>;
  /** Name in the cluster. */
  readonly name: string;
  readonly decoders: FactDecoders;
  /** Undefined until the topic was first seen. */
  topicId: string | undefined;
  exists: boolean;
  /** Whether the cluster has said once whether the topic exists. */
  isKnown: boolean;
  partitions: Map<number, PartitionState>;
  readonly schemaIds: Set<number>;
  unreadableCount: number;
}

export function newTopicState(reading: Reading<unknown>, name: string, decoders: FactDecoders): TopicState {
  const isUnseen = { topicId: undefined, exists: false, isKnown: false, partitions: new Map() };
  return { reading, name, decoders, ...isUnseen, schemaIds: new Set(), unreadableCount: 0 };
}

/** The topic is not there; what was read of it stays until another one takes its name. */
export function noteAbsence(topic: TopicState): void {
  topic.exists = false;
  topic.isKnown = true;
  for (const partition of topic.partitions.values()) partition.leader = -1;
}

/**
 * Takes in what the cluster says of a topic: leaders that moved, partitions that were added, and whether it is another
 * topic than before under the same name. Then it is read from its beginning; returns whether that is so.
 */
export function notePresence(topic: TopicState, metadata: TopicMetadata): boolean {
  const isAnother = topic.topicId !== undefined && topic.topicId !== metadata.topicId;
  if (isAnother) topic.partitions = new Map();
  topic.topicId = metadata.topicId;
  topic.exists = true;
  topic.isKnown = true;
  for (const { partition, leader } of metadata.partitions) {
    const state = topic.partitions.get(partition);
    if (state) state.leader = leader;
    else topic.partitions.set(partition, newPartitionState(partition, leader));
  }
  return isAnother;
}

function newPartitionState(partition: number, leader: number): PartitionState {
  return { partition, leader, position: undefined, endOffset: 0, endOffsetAtStart: undefined, isWaiting: false };
}

/** Whether everything was read that the topic held when it was first asked. */
export function isCaughtUp(topic: TopicState): boolean {
  if (!topic.isKnown) return false;
  return [...topic.partitions.values()].every(
    ({ position, endOffsetAtStart }) =>
      position !== undefined && endOffsetAtStart !== undefined && position >= endOffsetAtStart,
  );
}

export function topicStatus(topic: TopicState): TopicStatus {
  const partitions = [...topic.partitions.values()].map(({ partition, position = 0, endOffset }) => ({
    partition,
    position,
    endOffset,
    lag: Math.max(endOffset - position, 0),
  }));
  return {
    topic: topic.reading.contract.topic,
    exists: topic.exists,
    partitions: partitions.sort((a, b) => a.partition - b.partition),
    schemaIds: [...topic.schemaIds].sort((a, b) => a - b),
    unreadableCount: topic.unreadableCount,
  };
}
