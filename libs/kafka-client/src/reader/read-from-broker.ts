import { backOffMs, pause } from '../back-off.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { errorName } from '../protocol/error-codes.ts';
import { type FetchAnswer, type FetchPosition, fetchExchange } from '../protocol/fetch.ts';
import { FetchSession } from './fetch-session.ts';
import type { PartitionState } from './partition-state.ts';
import { placePartitions } from './place-partitions.ts';
import type { ReaderContext } from './reader-context.ts';
import { takeFetched } from './take-fetched.ts';
import type { TopicState } from './topic-state.ts';

/** One partition that is read, and the topic that it belongs to. */
export interface Place {
  readonly topic: TopicState;
  readonly state: PartitionState;
}

const idleMs = 100; // Every partition of the broker waits for a schema, or has been refused.

/** Reads all partitions that one broker leads, one request at a time, until stopped or until it leads none. */
export async function readFromBroker(context: ReaderContext, nodeId: number): Promise<void> {
  const subject = `broker ${nodeId}`;
  const session = new FetchSession();
  let failureCount = 0;
  for (let turn = 0; !context.stop.aborted; turn++) {
    const places = placesLedBy(context, nodeId);
    if (places.length === 0) break;
    const trouble = await readOnce({ context, nodeId, session, turn }, places);
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

interface Turn {
  readonly context: ReaderContext;
  readonly nodeId: number;
  readonly session: FetchSession;
  readonly turn: number;
}

/** Null when the broker has answered, else why it has not, in words. Throws what a handler threw. */
async function readOnce(turn: Turn, places: readonly Place[]): Promise<string | null> {
  const answer = await fetchFrom(turn, places).catch((cause: unknown) => {
    if (!(cause instanceof KafkaClientError)) throw cause;
    turn.session.lost();
    return cause;
  });
  if (answer instanceof KafkaClientError) return reasonOf(answer);
  if (answer?.errorCode) return `Cannot read from broker ${turn.nodeId}: ${errorName(answer.errorCode)}`;
  await takeFetched(turn.context, places, answer?.partitions ?? []);
  return null;
}

/** Undefined when there was nothing to ask for, or the broker has forgotten what was asked before: ask again. */
async function fetchFrom(
  { context, nodeId, session, turn }: Turn,
  places: readonly Place[],
): Promise<FetchAnswer | undefined> {
  const link = context.links.link(nodeId);
  const isDue = ({ state }: Place) => state.retryAtMs <= performance.now();
  await placePartitions(context, link, places.filter(isDue));
  context.progressed(); // An empty topic is read already; the request below would wait for its first record.
  const positions = places.filter(isDue).flatMap(positionOf);
  if (positions.length > 0) {
    const answer = await link.send(fetchExchange(session.wish(inTurn(positions, turn))));
    return session.answered(answer) ? answer : undefined;
  }
  await pause(idleMs, context.stop);
  return undefined;
}

const positionOf = ({ topic, state: { partition, position, isWaiting } }: Place): FetchPosition[] =>
  position === undefined || isWaiting ? [] : [{ topic: topic.name, partition, offset: position }];

/** Without a session the broker fills an answer from the front: another partition stands there each time, or a busy one starves the rest. */
function inTurn(positions: readonly FetchPosition[], turn: number): FetchPosition[] {
  const first = turn % positions.length;
  return [...positions.slice(first), ...positions.slice(0, first)];
}
