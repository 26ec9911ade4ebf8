import { type KafkaClientConfig, prefixed } from '../config.ts';
import { withAdmin } from '../with-admin.ts';

export interface PartitionCopies {
  readonly partition: number;
  /** Node ids. */
  readonly leader: number;
  readonly inSync: readonly number[];
}

/** Where the partitions of a topic (without prefix) are now. */
export async function partitionsOf(config: KafkaClientConfig, topic: string): Promise<PartitionCopies[]> {
  const { topics } = await withAdmin(config, (admin) =>
    admin.fetchTopicMetadata({ topics: [prefixed(config, topic)] }),
  );
  return (topics[0]?.partitions ?? []).map(({ partitionId, leader, isr }) => ({
    partition: partitionId,
    leader,
    inSync: isr,
  }));
}
