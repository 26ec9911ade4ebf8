import type { FactDecoders } from '../codec/fact-decoders.ts';
import type { Problems } from '../problems.ts';
import type { TopicMetadata } from '../protocol/metadata.ts';
import type { PartitionState } from './partition-state.ts';
import { newPartitionState } from './partition-state.ts';
import type { TopicStatus } from './reader-status.ts';
import type { Reading } from './reading.ts';

/** What is known of one topic that is read. Contracts of all kinds stand side by side here, hence `unknown`. */
export interface TopicState {
  readonly reading: Reading<unknown>;
  /** Name in the cluster. */
  readonly name: string;
  readonly decoders: FactDecoders;
  readonly problems: Problems;
  /** Somebody waits for it: it is looked for more often while it is not there. */
  readonly isExpected: boolean;
  /** Undefined until the topic was first seen. */
  topicId: string | undefined;
  exists: boolean;
  /** Whether the cluster has said once whether the topic exists. */
  isKnown: boolean;
  partitions: Map<number, PartitionState>;
  /** Of the records that could be read. */
  readonly schemaIds: Set<number>;
  /** That records name, whether there is such a schema or not. */
  readonly namedSchemaIds: Set<number>;
  unreadableCount: number;
}

export function newTopicState(
  given: Pick<TopicState, 'reading' | 'name' | 'decoders' | 'problems' | 'isExpected'>,
): TopicState {
  const isUnseen = { topicId: undefined, exists: false, isKnown: false, partitions: new Map() };
  return { ...given, ...isUnseen, schemaIds: new Set(), namedSchemaIds: new Set(), unreadableCount: 0 };
}

/** Under this name stands every trouble with the topic; `about` is a part of it. */
export const troubleWith = ({ name }: Pick<TopicState, 'name'>, about = '') => `topic ${name}: ${about}`;

/** The topic is not there; what was read of it stays until another one takes its name. */
export function noteAbsence(topic: TopicState): void {
  topic.exists = false;
  topic.isKnown = true;
  for (const partition of topic.partitions.values()) partition.leader = -1;
  topic.problems.clearAll(troubleWith(topic));
}

/**
 * Takes in what the cluster says of a topic: leaders that moved, partitions that were added, and whether it is another
 * topic than before under the same name. Then it is read from its beginning; returns whether that is so.
 */
export function notePresence(topic: TopicState, metadata: TopicMetadata): boolean {
  const isAnother = topic.topicId !== undefined && topic.topicId !== metadata.topicId;
  if (isAnother) {
    topic.partitions = new Map();
    topic.problems.clearAll(troubleWith(topic, 'partition'));
  }
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

/** Whether everything was read that the topic held when it was first asked. */
export function isCaughtUp(topic: TopicState): boolean {
  if (!topic.isKnown) return false;
  return topic.partitions
    .values()
    .every(
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
    problem: topic.problems.of(troubleWith(topic)),
  };
}
