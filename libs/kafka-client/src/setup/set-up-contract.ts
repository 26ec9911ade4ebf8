import { registryAddressOf } from '../codec/registry-address.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import type { Contract } from '../contract.ts';
import type { Problems } from '../problems.ts';
import { retryUntilDone } from '../retry-until-done.ts';
import { ensureTopic } from './ensure-topic.ts';

/** The subject of a topic's values; neither csr's default nor Avro's, so it is named here and nowhere else. */
export const subjectOf = (topicName: string): string => `${topicName}-value`;

/**
 * What an owner does when it starts: creates its topic and registers its schema, both only if need be. Waits for a
 * broker or registry that is away. Resolves to the schema's id.
 *
 * @throws {KafkaClientError} `CONTRACT_MISMATCH` with the words of the registry or broker, `STOPPED`.
 */
export async function setUpContract(
  contract: Pick<Contract<never>, 'topic' | 'schema' | 'config'>,
  config: KafkaClientConfig,
  problems: Problems,
  stop: AbortSignal,
): Promise<number> {
  const registry = createSchemaRegistry(registryAddressOf(config));
  const subject = subjectOf(prefixed(config, contract.topic));
  const [schemaId] = await Promise.all([
    retryUntilDone('registry', () => registry.register(subject, contract.schema), problems, stop),
    retryUntilDone('topic', () => ensureTopic(contract, config), problems, stop),
  ]);
  return schemaId;
}
