import type { KafkaClientConfig } from '../config.ts';
import { reasonOf } from '../errors.ts';
import { kafkaErrorType } from '../kafkajs-client.ts';
import { assignerName } from '../owner/group-member.ts';
import { openBrokerLink, parseAddress } from '../protocol/broker-link.ts';
import { errorCode, errorName } from '../protocol/error-codes.ts';
import type { Exchange } from '../protocol/exchange.ts';
import { fetchExchange, withoutSession } from '../protocol/fetch.ts';
import { joinGroupExchange } from '../protocol/group.ts';
import { withAdmin } from '../with-admin.ts';
import { publishRaw } from './publish-raw.ts';

/** What somebody may try with a topic. */
export const topicActions = ['write', 'create', 'alter', 'add partitions', 'delete records', 'delete', 'read'] as const;
export type TopicAction = (typeof topicActions)[number];

const topicResource = 2; // kafkajs' ConfigResourceTypes.TOPIC, an enum that is missing at run time under some bundlers.
const answerDeadlineMs = 10_000;
const manyPartitions = 50;

/**
 * Tries something with a topic (without prefix) as whoever `config` says, straight at the first of its brokers. Null when
 * it is allowed, else the reason why not. Nothing is changed by what is allowed but for `write`, which appends a
 * tombstone, and `delete`.
 */
export async function attemptOnTopic(
  config: KafkaClientConfig,
  action: TopicAction,
  topic: string,
): Promise<string | null> {
  return await outcomeOf(topicAttempts[action](config, topic));
}

/** Tries to join a group; as a rule of the protocol the first answer to one that may is to come again. */
export async function attemptToJoin(config: KafkaClientConfig, groupId: string): Promise<string | null> {
  const exchange = joinGroupExchange({
    groupId,
    memberId: '',
    sessionTimeoutMs: 8_000,
    rebalanceTimeoutMs: 8_000,
    assignerName,
    metadata: Buffer.alloc(0),
  });
  return await outcomeOf(
    ask(config, exchange).then(({ errorCode: code }) => refuse(code === errorCode.memberIdRequired ? 0 : code)),
  );
}

const topicAttempts: Record<TopicAction, (config: KafkaClientConfig, topic: string) => Promise<unknown>> = {
  write: (config, topic) => publishRaw(config, topic, [{ key: 'attempt', value: null }]),
  create: (config, topic) =>
    withAdmin(config, (admin) => admin.createTopics({ validateOnly: true, topics: [{ topic, numPartitions: 1 }] })),
  alter: (config, topic) =>
    withAdmin(config, (admin) =>
      admin.alterConfigs({
        validateOnly: true,
        resources: [{ type: topicResource, name: topic, configEntries: [{ name: 'retention.ms', value: '1' }] }],
      }),
    ),
  'add partitions': (config, topic) =>
    withAdmin(config, (admin) =>
      admin.createPartitions({ validateOnly: true, topicPartitions: [{ topic, count: manyPartitions }] }),
    ),
  'delete records': (config, topic) =>
    withAdmin(config, async (admin) => {
      await admin.fetchTopicOffsets(topic); // Loads the leaders, which the next call takes for granted.
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '0' }] });
    }),
  delete: (config, topic) => withAdmin(config, (admin) => admin.deleteTopics({ topics: [topic] })),
  async read(config, topic) {
    const exchange = fetchExchange(withoutSession([{ topic, partition: 0, offset: 0 }]));
    const { errorCode: code, partitions } = await ask(config, exchange);
    refuse(code);
    for (const partition of partitions) refuse(partition.errorCode);
  },
};

async function ask<Answer>(config: KafkaClientConfig, exchange: Exchange<Answer>): Promise<Answer> {
  const link = openBrokerLink(parseAddress(config.brokers[0] ?? ''), { ...config, deadlineMs: answerDeadlineMs });
  try {
    return await link.send(exchange);
  } finally {
    link.close();
  }
}

function refuse(code: number): void {
  if (code !== errorCode.none) throw new Error(errorName(code));
}

async function outcomeOf(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt;
    return null;
  } catch (cause) {
    return kafkaErrorType(cause) ?? reasonOf(cause);
  }
}
