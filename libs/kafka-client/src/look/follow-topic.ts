import { backOffMs, pause } from '../back-off.ts';
import { SchemaDirectory } from '../codec/schema-directory.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError } from '../errors.ts';
import { Problems } from '../problems.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { type FetchedRecord, fetchRound, type Round } from './fetch-round.ts';
import { FollowedTopic } from './followed-topic.ts';
import { RecordReader, unreadable } from './record-reader.ts';
import type { StartingPoint, TopicRecord } from './topic-record.ts';

export interface FollowOptions {
  readonly from: StartingPoint;
  readonly stop: AbortSignal;
  /** Which records are wanted, by their keys: the others are not decoded. All when absent. */
  wants?(key: Buffer | null): boolean;
}

const metadataIntervalMs = 3_000; // How late a new partition, or the end of the topic, is noticed.

/**
 * The records of a topic as they stand in the log, for people and tools that look at it: any topic, without a contract,
 * from any point on, those without key or that cannot be read too. Ends when `stop` aborts.
 *
 * Records that are there already come in the order of time as far as one answer reaches, always in the order of their
 * partition. Brokers and registry may be away for a while: the log of `config` says so, and reading goes on.
 *
 * @throws {KafkaClientError} `TOPIC_UNKNOWN` when there is no such topic, or no more.
 */
export async function* followTopic(
  topic: string,
  config: KafkaClientConfig,
  { from, stop, wants = () => true }: FollowOptions,
): AsyncGenerator<TopicRecord, void, undefined> {
  const problems = new Problems(config.log, 'topic');
  const directory = new SchemaDirectory(createSchemaRegistry(config.registryUrl), problems, stop);
  const reader = new RecordReader(directory);
  for await (const { partition, raw, problem } of fetchedRecords(
    prefixed(config, topic),
    config,
    from,
    stop,
    problems,
  )) {
    if (!wants(raw.key)) continue;
    const { offset, timestampMs, key } = raw;
    const { schemaId, content } = problem === null ? await reader.read(raw) : unreadable(problem);
    if (stop.aborted) return;
    yield { partition, offset, timestampMs, key, schemaId, content };
  }
}

async function* fetchedRecords(
  name: string,
  config: KafkaClientConfig,
  from: StartingPoint,
  stop: AbortSignal,
  problems: Problems,
): AsyncGenerator<FetchedRecord, void, undefined> {
  const links = new ClusterLinks(config);
  const close = () => links.close();
  stop.addEventListener('abort', close, { once: true });
  try {
    const next = rounds(new FollowedTopic(name, from), links);
    for (let failureCount = 0; !stop.aborted; ) {
      const { records, problem } = await next();
      yield* records;
      if (stop.aborted) return;
      failureCount = problem === null ? 0 : failureCount + 1;
      if (problem === null) problems.clear('cluster');
      else problems.set('cluster', problem);
      if (problem !== null) await pause(backOffMs(failureCount, Math.random()), stop);
    }
  } finally {
    stop.removeEventListener('abort', close);
    close();
  }
}

/** Each call reads on. What is known of the topic is asked for again after a while, and after every problem. */
function rounds(topic: FollowedTopic, links: ClusterLinks): () => Promise<Round> {
  let askAgainAtMs = 0;
  return async () => {
    try {
      if (performance.now() >= askAgainAtMs) {
        topic.note((await links.metadata([topic.name])).topics[0]);
        askAgainAtMs = performance.now() + metadataIntervalMs;
      }
      const round = await fetchRound(topic, links);
      if (round.problem !== null) askAgainAtMs = 0;
      return round;
    } catch (cause) {
      if (!(cause instanceof KafkaClientError) || !cause.isRetriable) throw cause;
      return { records: [], problem: cause.message };
    }
  };
}
