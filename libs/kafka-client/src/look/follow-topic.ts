import { registryAddressOf } from '../codec/registry-address.ts';
import { SchemaDirectory } from '../codec/schema-directory.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { Problems } from '../problems.ts';
import { followRecords } from './follow-records.ts';
import { RecordReader, unreadable } from './record-reader.ts';
import type { StartingPoint, TopicRecord } from './topic-record.ts';

export interface FollowOptions {
  readonly from: StartingPoint;
  readonly stop: AbortSignal;
  /** Which records are wanted, by their keys: the others are not decoded. All when absent. */
  wants?(key: Buffer | null): boolean;
}

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
  const directory = new SchemaDirectory(createSchemaRegistry(registryAddressOf(config)), problems, stop);
  const reader = new RecordReader(directory);
  for await (const records of followRecords(prefixed(config, topic), config, from, stop, problems, 'throw')) {
    for (const { partition, raw, problem } of records) {
      if (!wants(raw.key)) continue;
      const { offset, timestampMs, key } = raw;
      const { schemaId, content } = problem === null ? await reader.read(raw) : unreadable(problem);
      if (stop.aborted) return;
      yield { partition, offset, timestampMs, key, schemaId, content };
    }
  }
}
