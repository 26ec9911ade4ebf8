import type { KafkaClientConfig } from '../config.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { metadataExchange } from '../protocol/metadata.ts';

const internalMark = '__'; // Kafka's own topics, such as __consumer_offsets.

/**
 * Names of the topics of the cluster that begin with our prefix, without it, in order; Kafka's own left out.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` when no broker answers.
 */
export async function listTopics(config: KafkaClientConfig): Promise<string[]> {
  const prefix = config.topicPrefix ?? '';
  const links = new ClusterLinks(config);
  try {
    const { answer } = await links.askAny(metadataExchange('all'));
    const names = answer.topics.map(({ topic }) => topic).filter((topic) => !topic.startsWith(internalMark));
    return names
      .filter((topic) => topic.startsWith(prefix))
      .map((topic) => topic.slice(prefix.length))
      .sort();
  } finally {
    links.close();
  }
}
