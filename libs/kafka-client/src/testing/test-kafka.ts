import { randomBytes } from 'node:crypto';
import type { Admin } from 'kafkajs';
import { type KafkaClientConfig, prefixed, type Security } from '../config.ts';
import { withAdmin } from '../with-admin.ts';
import { collectLog, type LogLine } from './collect-log.ts';
import { eventually } from './eventually.ts';
import { publishRaw, type RawPublishOptions, type RawTestRecord } from './publish-raw.ts';

/** A corner of the shared test cluster that belongs to one suite. Topic names are given without prefix. */
export interface TestKafka extends AsyncDisposable {
  /** For everything under test; its prefix is unique, its log keeps the lines. */
  readonly config: KafkaClientConfig;
  readonly brokers: readonly string[];
  readonly registryUrl: string;
  /** What was logged through `config.log`, debug included. */
  readonly logLines: readonly LogLine[];
  /** Writes bytes as they are: no contract, no schema, no framing; what a foreign or broken program would send. */
  publishRaw(topic: string, records: readonly RawTestRecord[], options?: RawPublishOptions): Promise<void>;
  createTopic(topic: string, numPartitions: number, entries?: Readonly<Record<string, string>>): Promise<void>;
  deleteTopic(topic: string): Promise<void>;
  /** Raises the number of partitions to `count`. */
  addPartitions(topic: string, count: number): Promise<void>;
  /** Deletes all records below `offset`, as retention does. */
  deleteRecords(topic: string, partition: number, offset: number): Promise<void>;
  /** Offsets of the end of each partition, by number. */
  endOffsets(topic: string): Promise<number[]>;
}

/**
 * Broker and registry of this test run: those that jest's global setup has started, or `KAFKA_BROKERS` and
 * `SCHEMA_REGISTRY_URL` as they are set. `addresses` are for suites with a stack of their own.
 */
export function testKafka(
  addresses: Pick<KafkaClientConfig, 'brokers' | 'registryUrl'> & Security = addressesOfRun(),
): TestKafka {
  const { log, lines } = collectLog();
  const config: KafkaClientConfig = {
    ...addresses,
    clientId: 'courtside-test',
    topicPrefix: `test-${randomBytes(6).toString('hex')}.`,
    replicationFactor: 1,
    log,
  };
  const name = (topic: string) => prefixed(config, topic);
  const ask = <Answer>(question: (admin: Admin) => Promise<Answer>) => withAdmin(config, question);

  return {
    config,
    ...addresses,
    logLines: lines,
    publishRaw: (topic, records, options) => publishRaw(config, name(topic), records, options),
    createTopic: async (topic, numPartitions, entries = {}) => {
      const configEntries = Object.entries(entries).map(([entry, value]) => ({ name: entry, value }));
      const topics = [{ topic: name(topic), numPartitions, configEntries }];
      // kafkajs gives up when the broker that it asks for the leaders has not heard of the topic yet.
      await eventually(`"${topic}" is made`, () => ask((admin) => admin.createTopics({ topics })).then(() => true));
    },
    deleteTopic: (topic) => ask((admin) => admin.deleteTopics({ topics: [name(topic)] })),
    addPartitions: async (topic, count) => {
      await ask((admin) => admin.createPartitions({ topicPartitions: [{ topic: name(topic), count }] }));
    },
    deleteRecords: (topic, partition, offset) => {
      const partitions = [{ partition, offset: String(offset) }];
      return ask(async (admin) => {
        await admin.fetchTopicOffsets(name(topic)); // Loads the leaders, which the next call takes for granted.
        await admin.deleteTopicRecords({ topic: name(topic), partitions });
      });
    },
    endOffsets: async (topic) => {
      const offsets = await ask((admin) => admin.fetchTopicOffsets(name(topic)));
      return offsets.sort((a, b) => a.partition - b.partition).map(({ high }) => Number(high));
    },
    [Symbol.asyncDispose]: () => deleteTopicsOf(config),
  };
}

function addressesOfRun(): { brokers: string[]; registryUrl: string } {
  const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl } = process.env;
  if (!brokers || !registryUrl) {
    throw new Error(
      'Cannot find the test stack: run with jest.stack.config.mjs, or set KAFKA_BROKERS and SCHEMA_REGISTRY_URL',
    );
  }
  return { brokers: brokers.split(','), registryUrl };
}

/** Leaves a shared broker as it was found. A broker that is gone has nothing to clean. */
async function deleteTopicsOf(config: KafkaClientConfig): Promise<void> {
  const prefix = config.topicPrefix ?? '';
  await withAdmin(config, async (admin) => {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  }).catch(() => {});
}
