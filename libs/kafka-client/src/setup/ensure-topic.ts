import type { Admin } from 'kafkajs';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import type { Contract } from '../contract.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { kafkaErrorType, requestTimeoutMs } from '../kafkajs-client.ts';
import { withAdmin } from '../with-admin.ts';
import { type ConfigDifference, configDifferences } from './config-differences.ts';

type TopicContract = Pick<Contract<never>, 'topic' | 'config'>;

// Brokers answer so when the contract itself asks for what they do not allow: waiting does not help.
const refusals = ['INVALID_CONFIG', 'INVALID_PARTITIONS', 'INVALID_TOPIC_EXCEPTION', 'POLICY_VIOLATION'];
const topicResource = 2; // kafkajs' ConfigResourceTypes.TOPIC, an enum that is missing at run time under some bundlers.

/**
 * Creates the topic of a contract unless it exists.
 *
 * One that exists is left as it is, for altering it may delete data; what differs is logged as `topic.configDiffers`.
 *
 * @throws {KafkaClientError} `CONTRACT_MISMATCH` when the broker refuses the configuration for good, else
 * `BROKER_UNREACHABLE` (retriable) with its reason.
 */
export async function ensureTopic(contract: TopicContract, config: KafkaClientConfig): Promise<void> {
  const topic = prefixed(config, contract.topic);
  try {
    await withAdmin(config, async (admin) => {
      const wasCreated = await createTopic(admin, topic, contract, config.replicationFactor);
      if (wasCreated) config.log.info({ event: 'topic.created', topic, config: contract.config });
      const differences = wasCreated ? [] : await compareTopic(admin, topic, contract);
      if (differences.length > 0) config.log.warn({ event: 'topic.configDiffers', topic, differences });
    });
  } catch (cause) {
    const code = refusals.includes(kafkaErrorType(cause) ?? '') ? 'CONTRACT_MISMATCH' : 'BROKER_UNREACHABLE';
    const reason = kafkaErrorType(cause) ?? reasonOf(cause);
    throw new KafkaClientError(code, `Cannot set up topic "${topic}": ${reason}`, cause);
  }
}

/** Whether it was created; false when it was there. */
function createTopic(
  admin: Admin,
  topic: string,
  { config }: TopicContract,
  replicationFactor: number,
): Promise<boolean> {
  const { numPartitions, ...entries } = config;
  const configEntries = Object.entries(entries).map(([name, value]) => ({ name, value: String(value) }));
  return admin.createTopics({
    topics: [{ topic, numPartitions, replicationFactor, configEntries }],
    waitForLeaders: true,
    timeout: requestTimeoutMs,
  });
}

async function compareTopic(admin: Admin, topic: string, { config }: TopicContract): Promise<ConfigDifference[]> {
  const [{ topics }, { resources }] = await Promise.all([
    admin.fetchTopicMetadata({ topics: [topic] }),
    admin.describeConfigs({ includeSynonyms: false, resources: [{ type: topicResource, name: topic }] }),
  ]);
  const actual = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]));
  actual.set('numPartitions', String(topics[0]?.partitions.length));
  return configDifferences(config, actual);
}
