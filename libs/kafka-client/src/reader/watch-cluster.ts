import { backOffMs, pause } from '../back-off.ts';
import { reasonOf } from '../errors.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { ClusterMetadata, TopicMetadata } from '../protocol/metadata.ts';
import type { ReaderContext } from './reader-context.ts';
import { noteAbsence, notePresence, type TopicState } from './topic-state.ts';

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

const isComplete = (topic: TopicState) =>
  topic.exists && topic.partitions.values().every((partition) => partition.leader >= 0);

function noteTopics(context: ReaderContext, { topics }: ClusterMetadata): void {
  for (const metadata of topics) {
    const topic = context.topics.get(metadata.topic);
    if (topic) noteTopic(context, topic, metadata);
  }
  context.progressed();
}

function noteTopic(context: ReaderContext, topic: TopicState, metadata: TopicMetadata): void {
  const subject = `topic ${topic.name}`;
  const trouble = troubleOf(topic, metadata);
  if (trouble === null) context.problems.clear(subject);
  else context.problems.set(subject, trouble);
  if (metadata.errorCode === errorCode.unknownTopicOrPartition) noteAbsence(topic);
  if (metadata.errorCode !== errorCode.none) return;
  const isAnother = notePresence(topic, metadata);
  if (isAnother) topic.reading.topicRestarted?.(topic.reading.contract.topic);
}

/** A topic that does not exist is no trouble: its owner has not started yet. */
function troubleOf({ name }: TopicState, { errorCode: code, partitions }: TopicMetadata): string | null {
  if (code === errorCode.unknownTopicOrPartition) return null;
  if (code !== errorCode.none) return `Cannot read topic "${name}": ${errorName(code)}`;
  const leaderless = partitions.filter(({ leader }) => leader < 0).map(({ partition }) => partition);
  return leaderless.length === 0 ? null : `Cannot read partition ${leaderless.join(', ')} of "${name}": no leader`;
}
