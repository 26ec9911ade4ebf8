import type { Security } from './config.ts';
import { withDeadline } from './deadline.ts';
import { KafkaClientError, reasonOf } from './errors.ts';
import { openBrokerLink, parseAddress } from './protocol/broker-link.ts';
import { metadataExchange } from './protocol/metadata.ts';

/**
 * Asks the first of `brokers` that answers how many brokers the cluster has: a few milliseconds when it is ready.
 *
 * Tries each address once and logs nothing, so it suits a loop that waits for readiness.
 *
 * @throws {KafkaClientError} `BROKER_UNREACHABLE` when none answers, or none is ready, within `deadlineMs`.
 */
export async function describeCluster(
  brokers: readonly string[],
  deadlineMs: number,
  security: Security = {},
): Promise<{ brokerCount: number }> {
  const links = brokers.map((address) =>
    openBrokerLink(parseAddress(address), { clientId: 'courtside-readiness', deadlineMs, ...security }),
  );
  const unready = (cause: unknown) =>
    new KafkaClientError(
      'BROKER_UNREACHABLE',
      `Cannot describe the cluster at ${brokers.join(', ')}: ${reasonOf(cause)}`,
      cause,
    );
  try {
    const answers = Promise.any(links.map((link) => countBrokers(link)));
    return await withDeadline(answers, deadlineMs, () => new Error(`no answer within ${deadlineMs} ms`));
  } catch (cause) {
    throw unready(cause instanceof AggregateError ? cause.errors[0] : cause);
  } finally {
    for (const link of links) link.close();
  }
}

async function countBrokers(link: ReturnType<typeof openBrokerLink>): Promise<{ brokerCount: number }> {
  const { brokers } = await link.send(metadataExchange([]));
  if (brokers.length === 0) throw new Error('it answers, but no broker is in service yet');
  return { brokerCount: brokers.length };
}
