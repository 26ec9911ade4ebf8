import { type ICustomPartitioner, Partitioners } from 'kafkajs';

const keyCountMax = 10_000; // An evening has a dozen games, a season three thousand.

/**
 * Kafka's default partitioner, its answers kept: kafkajs hashes with 64-bit objects, a tenth of the work of a publisher
 * whose facts are about the same few games again and again.
 */
export const cachingPartitioner: ICustomPartitioner = () => {
  const choose = Partitioners.DefaultPartitioner();
  let partitionCount = 0;
  let partitions = new Map<string, number>();
  return (args) => {
    const { key } = args.message;
    if (typeof key !== 'string') return choose(args);
    if (partitionCount !== args.partitionMetadata.length || partitions.size >= keyCountMax) partitions = new Map();
    partitionCount = args.partitionMetadata.length;
    const partition = partitions.get(key) ?? choose(args);
    partitions.set(key, partition);
    return partition;
  };
};
