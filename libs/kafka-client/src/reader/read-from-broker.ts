import { backOffMs, pause } from '../back-off.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { fetchExchange } from '../protocol/fetch.ts';
import { placePartitions } from './place-partitions.ts';
import type { ReaderContext } from './reader-context.ts';
import { takeFetched } from './take-fetched.ts';
import type { PartitionState, TopicState } from './topic-state.ts';

/** One partition that is read, and the topic that it belongs to. */
export interface Place {
  readonly topic: TopicState;
  readonly state: PartitionState;
}

const idleMs = 100; // Every partition of the broker waits for a schema.

/** Reads all partitions that one broker leads, one request at a time, until stopped or until it leads none. */
export async function readFromBroker(context: ReaderContext, nodeId: number): Promise<void> {
  const subject = `broker ${nodeId}`;
  for (let failureCount = 0; !context.stop.aborted; ) {
    const places = placesLedBy(context, nodeId);
    if (places.length === 0) break;
    const trouble = await readOnce(context, nodeId, places);
    if (context.stop.aborted) return;
    if (trouble === null) {
      failureCount = 0;
      context.problems.clear(subject);
      continue;
    }
    failureCount += 1;
    context.problems.set(subject, trouble);
    context.wantMetadata();
    await pause(backOffMs(failureCount, Math.random()), context.stop);
  }
  context.problems.clear(subject);
}

function placesLedBy({ topics }: ReaderContext, nodeId: number): Place[] {
  return [...topics.values()].flatMap((topic) =>
    [...topic.partitions.values()].filter(({ leader }) => leader === nodeId).map((state) => ({ topic, state })),
  );
}

/** Null when all went well, else what did not, in words. Throws what a handler threw. */
async function readOnce(context: ReaderContext, nodeId: number, places: readonly Place[]): Promise<string | null> {
  const answer = await fetchFrom(context, nodeId, places).catch((cause: unknown) => {
    if (cause instanceof KafkaClientError) return cause;
    throw cause;
  });
  if (answer instanceof KafkaClientError) return reasonOf(answer);
  return typeof answer === 'string' ? answer : takeFetched(context, places, answer.partitions);
}

async function fetchFrom(context: ReaderContext, nodeId: number, places: readonly Place[]) {
  const link = context.links.link(nodeId);
  const trouble = await placePartitions(link, places);
  context.progressed(); // An empty topic is read already; the request below would wait for its first record.
  const positions = places.flatMap(({ topic, state: { partition, position, isWaiting } }) =>
    position === undefined || isWaiting ? [] : [{ topic: topic.name, partition, offset: position }],
  );
  if (trouble !== null && positions.length === 0) return trouble;
  if (positions.length > 0) return link.send(fetchExchange(positions));
  await pause(idleMs, context.stop);
  return { partitions: [] };
}
