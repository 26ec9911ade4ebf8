import { backOffMs, pause } from '../back-off.ts';
import { reasonOf } from '../errors.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { ClusterMetadata, TopicMetadata } from '../protocol/metadata.ts';
import type { ReaderContext } from './reader-context.ts';
import { noteAbsence, notePresence, type TopicState, troubleWith } from './topic-state.ts';

const intervalMs = 3_000; // How late a new partition is noticed; leaders that move are noticed by their errors.
const intervalMsIncomplete = 500; // While a topic does not exist or a partition has no leader: somebody waits for it.
const wantedDelayMs = 50; // Bounds the requests of loops that meet one error after the other.

/** Asks for the metadata again and again until stopped; calls `refreshed` after each answer. */
export async function watchCluster(context: ReaderContext, refreshed: () => void): Promise<void> {
  for (let failureCount = 0; !context.stop.aborted; ) {
    const metadata = await askForMetadata(context);
    if (metadata === undefined) {
      failureCount += 1;
      await pause(backOffMs(failureCount, Math.random()), context.stop);
      continue;
    }
    failureCount = 0;
    noteTopics(context, metadata);
    refreshed();
    await waitUntilWanted(context);
  }
}

async function askForMetadata(context: ReaderContext): Promise<ClusterMetadata | undefined> {
  try {
    const metadata = await context.links.metadata([...context.topics.keys()]);
    context.problems.clear('cluster');
    return metadata;
  } catch (cause) {
    if (!context.stop.aborted) context.problems.set('cluster', reasonOf(cause));
    return undefined;
  }
}

async function waitUntilWanted(context: ReaderContext): Promise<void> {
  const waitMs = context.topics.values().every(isComplete) ? intervalMs : intervalMsIncomplete;
  await pause(waitMs, context.metadataWanted(), context.stop);
  await pause(wantedDelayMs, context.stop);
}

const isComplete = ({ exists, isExpected, partitions }: TopicState) =>
  exists ? partitions.values().every(({ leader }) => leader >= 0) : !isExpected;

function noteTopics(context: ReaderContext, { topics }: ClusterMetadata): void {
  const changed = topics.flatMap((metadata) => {
    const topic = context.topics.get(metadata.topic);
    return topic && noteTopic(topic, metadata) ? [topic] : [];
  });
  if (changed.length > 0) context.presenceChanged(changed);
  context.progressed();
}

/** Whether it has appeared or gone, or has other partitions than before. */
function noteTopic(topic: TopicState, metadata: TopicMetadata): boolean {
  const trouble = troubleOf(topic, metadata);
  if (trouble === null) topic.problems.clear(troubleWith(topic, 'leaders'));
  else topic.problems.set(troubleWith(topic, 'leaders'), trouble);
  const before = presenceOf(topic);
  if (metadata.errorCode === errorCode.unknownTopicOrPartition) noteAbsence(topic);
  const isAnother = metadata.errorCode === errorCode.none && notePresence(topic, metadata);
  if (isAnother) topic.reading.topicRestarted?.(topic.reading.contract.topic);
  return presenceOf(topic) !== before;
}

const presenceOf = ({ isKnown, exists, topicId, partitions }: TopicState) =>
  `${isKnown} ${exists} ${topicId} ${partitions.size}`;

/** A topic that does not exist is no trouble: its owner has not started yet. */
function troubleOf({ name }: TopicState, { errorCode: code, partitions }: TopicMetadata): string | null {
  if (code === errorCode.unknownTopicOrPartition) return null;
  if (code !== errorCode.none) return `Cannot read topic "${name}": ${errorName(code)}`;
  const leaderless = partitions.filter(({ leader }) => leader < 0).map(({ partition }) => partition);
  return leaderless.length === 0 ? null : `Cannot read partition ${leaderless.join(', ')} of "${name}": no leader`;
}
