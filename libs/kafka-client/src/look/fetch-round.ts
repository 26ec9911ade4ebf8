import { KafkaClientError } from '../errors.ts';
import type { BrokerLink } from '../protocol/broker-link.ts';
import type { ClusterLinks } from '../protocol/cluster-links.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import { type FetchedPartition, fetchExchange, withoutSession } from '../protocol/fetch.ts';
import { decodeRecordSet, type RawRecord } from '../protocol/record-batch.ts';
import type { FollowedPartition, FollowedTopic } from './followed-topic.ts';
import { placePartition } from './place-partition.ts';

/** One record of a round; `problem` says why its batch could not be taken apart. */
export interface FetchedRecord {
  readonly partition: number;
  readonly raw: RawRecord;
  readonly problem: string | null;
  /** Time by which the round is put in order: never earlier than that of a record before it in its partition. */
  readonly reachedMs: number;
}

export interface Round {
  /** In the order of time; within a partition in that of the log. */
  readonly records: readonly FetchedRecord[];
  /** Why some partitions could not be asked, in words; null when all were. */
  readonly problem: string | null;
}

/** Asks every leader once for what follows; waits up to half a second when there is nothing. */
export async function fetchRound(topic: FollowedTopic, links: ClusterLinks): Promise<Round> {
  const led = topic.partitions.filter(({ leader }) => leader >= 0);
  const byLeader = Map.groupBy(led, ({ leader }) => leader);
  const questions = byLeader
    .entries()
    .map(async ([leader, partitions]) => fetchFrom(links.link(leader), topic.name, partitions));
  const answers = await Promise.allSettled(questions);
  const fetched = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const records = fetched.flatMap((answer) => takeRecords(topic, answer));
  return { records: records.sort((a, b) => a.reachedMs - b.reachedMs), problem: problemOf(topic, answers, fetched) };
}

async function fetchFrom(
  link: BrokerLink,
  topic: string,
  partitions: readonly FollowedPartition[],
): Promise<readonly FetchedPartition[]> {
  await Promise.all(partitions.map((state) => placePartition(link, topic, state)));
  // The broker fills an answer from the front: whoever is furthest behind in time comes first.
  const positions = partitions
    .toSorted((a, b) => a.reachedMs - b.reachedMs)
    .map(({ partition, position = 0 }) => ({ topic, partition, offset: position }));
  const { errorCode: code, partitions: fetched } = await link.send(fetchExchange(withoutSession(positions)));
  if (code === errorCode.none) return fetched;
  throw new KafkaClientError('BROKER_UNREACHABLE', `Cannot read topic "${topic}": ${errorName(code)}`);
}

function takeRecords(topic: FollowedTopic, { partition, errorCode: code, recordSet }: FetchedPartition) {
  const state = topic.partitions.find((followed) => followed.partition === partition);
  if (state === undefined) return [];
  if (code === errorCode.offsetOutOfRange) {
    // What was to be read is gone from the log, deleted by age or cut off: on with what is left.
    state.position = undefined;
    state.from = 'beginning';
  }
  if (code !== errorCode.none) return [];
  const { records, brokenBatches, nextOffset } = decodeRecordSet(recordSet, state.position ?? 0);
  state.position = nextOffset;
  const broken = brokenBatches.map(({ offset, reason, bytes }) => ({
    raw: { offset, timestampMs: state.reachedMs, key: null, value: bytes, headers: [] },
    problem: reason,
  }));
  return [...records.map((raw) => ({ raw, problem: null })), ...broken]
    .sort((a, b) => a.raw.offset - b.raw.offset)
    .map((record): FetchedRecord => {
      state.reachedMs = Math.max(state.reachedMs, record.raw.timestampMs);
      return { ...record, partition, reachedMs: state.reachedMs };
    });
}

function problemOf(
  { name, partitions }: FollowedTopic,
  answers: readonly PromiseSettledResult<unknown>[],
  fetched: readonly FetchedPartition[],
): string | null {
  const leaderless = partitions.find(({ leader }) => leader < 0);
  if (leaderless) return `Cannot read partition ${leaderless.partition} of "${name}": it has no leader`;
  for (const answer of answers) {
    if (answer.status === 'fulfilled') continue;
    if (!(answer.reason instanceof KafkaClientError)) throw answer.reason;
    return answer.reason.message;
  }
  const refused = fetched.find(({ errorCode: code }) => code !== errorCode.none && code !== errorCode.offsetOutOfRange);
  return refused ? `Cannot read partition ${refused.partition} of "${name}": ${errorName(refused.errorCode)}` : null;
}
