import { type KafkaClientConfig, prefixed } from '../config.ts';
import { createKafkajs } from '../kafkajs-client.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';

export interface PartitionCopies {
  readonly partition: number;
  /** Node ids. */
  readonly leader: number;
  readonly inSync: readonly number[];
}

/** Where the partitions of a topic (without prefix) are now. */
export async function partitionsOf(config: KafkaClientConfig, topic: string): Promise<PartitionCopies[]> {
  const sockets = new SocketGroup();
  const admin = createKafkajs(config, sockets).admin();
  try {
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [prefixed(config, topic)] });
    return (topics[0]?.partitions ?? []).map(({ partitionId, leader, isr }) => ({
      partition: partitionId,
      leader,
      inSync: isr,
    }));
  } finally {
    sockets.close();
    await admin.disconnect().catch(() => {});
  }
}
