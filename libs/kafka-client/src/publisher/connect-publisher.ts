import { createEncoder } from '../codec/encoder.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import type { Contract } from '../contract.ts';
import { requestTimeoutMs } from '../kafkajs-client.ts';
import { Problems } from '../problems.ts';
import { setUpContract } from '../setup/set-up-contract.ts';
import { openProducerLink } from './producer-link.ts';
import type { Publisher, PublisherOptions } from './publisher.ts';
import { SingleFlightPublisher } from './single-flight-publisher.ts';

const deliveryTimeoutMsDefault = 120_000;
const never = new AbortController().signal;

/**
 * Creates the topic, registers the schema and connects; waits for a broker or registry that is away.
 *
 * @throws {KafkaClientError} `CONTRACT_MISMATCH` when the schema or the configuration can never fit, `STOPPED`.
 */
export async function connectPublisher<Fact>(
  contract: Contract<Fact>,
  config: KafkaClientConfig,
  options: PublisherOptions = {},
): Promise<Publisher<Fact>> {
  const problems = new Problems(config.log, 'publisher');
  const schemaId = await setUpContract(contract, config, problems, options.stop ?? never);
  return createPublisher(contract, config, schemaId, problems, options);
}

/** A publisher for a topic and a schema that are set up already. */
export function createPublisher<Fact>(
  contract: Contract<Fact>,
  config: KafkaClientConfig,
  schemaId: number,
  problems: Problems,
  { deliveryTimeoutMs = deliveryTimeoutMsDefault, standing = () => 'owner' }: PublisherOptions,
): Publisher<Fact> {
  const attemptDeadlineMs = Math.min(requestTimeoutMs, deliveryTimeoutMs);
  return new SingleFlightPublisher({
    contract,
    encode: createEncoder(contract.topic, contract.schema, schemaId),
    link: openProducerLink(prefixed(config, contract.topic), config, attemptDeadlineMs, () => standing() === 'owner'),
    problems,
    deliveryTimeoutMs,
    standing,
  });
}
