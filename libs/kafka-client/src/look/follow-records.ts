import { backOffMs, pause } from '../back-off.ts';
import type { KafkaClientConfig } from '../config.ts';
import { KafkaClientError } from '../errors.ts';
import type { Problems } from '../problems.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { type FetchedRecord, fetchRound, type Round } from './fetch-round.ts';
import { FollowedTopic } from './followed-topic.ts';
import type { StartingPoint } from './topic-record.ts';

const metadataIntervalMs = 3_000; // How late a new partition, or the end of the topic, is noticed.
const absentIntervalMs = 2_000; // How late a topic is noticed that is waited for.

/** What to do while there is no such topic: end, or wait for it. */
export type WhenAbsent = 'throw' | 'wait';

interface FollowedRound extends Round {
  readonly isAbsent: boolean;
}

/**
 * The records of a topic, named as in the cluster, round by round: an empty one says that there is nothing more now.
 *
 * @throws {KafkaClientError} `TOPIC_UNKNOWN` when there is no such topic, or no more, and it is not to be waited for.
 */
export async function* followRecords(
  name: string,
  config: KafkaClientConfig,
  from: StartingPoint,
  stop: AbortSignal,
  problems: Problems,
  whenAbsent: WhenAbsent,
): AsyncGenerator<readonly FetchedRecord[], void, undefined> {
  const links = new ClusterLinks(config);
  const close = () => links.close();
  stop.addEventListener('abort', close, { once: true });
  try {
    const next = rounds(new FollowedTopic(name, from), links, whenAbsent);
    for (let failureCount = 0; !stop.aborted; ) {
      const { records, problem, isAbsent } = await next();
      if (problem === null || records.length > 0) yield records;
      if (stop.aborted) return;
      failureCount = problem === null ? 0 : failureCount + 1;
      if (problem === null) problems.clear('cluster');
      else problems.set('cluster', problem);
      if (isAbsent) await pause(absentIntervalMs, stop);
      else if (problem !== null) await pause(backOffMs(failureCount, Math.random()), stop);
    }
  } finally {
    stop.removeEventListener('abort', close);
    close();
  }
}

/** Each call reads on. What is known of the topic is asked for again after a while, and after every problem. */
function rounds(topic: FollowedTopic, links: ClusterLinks, whenAbsent: WhenAbsent): () => Promise<FollowedRound> {
  let askAgainAtMs = 0;
  return async () => {
    try {
      if (performance.now() >= askAgainAtMs) {
        topic.note((await links.metadata([topic.name])).topics[0]);
        askAgainAtMs = performance.now() + metadataIntervalMs;
      }
      const round = await fetchRound(topic, links);
      if (round.problem !== null) askAgainAtMs = 0;
      return { ...round, isAbsent: false };
    } catch (cause) {
      if (!(cause instanceof KafkaClientError)) throw cause;
      if (cause.code === 'TOPIC_UNKNOWN' && whenAbsent === 'wait')
        return { records: [], problem: null, isAbsent: true };
      if (!cause.isRetriable) throw cause;
      return { records: [], problem: cause.message, isAbsent: false };
    }
  };
}
