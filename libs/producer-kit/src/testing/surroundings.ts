import { readFileSync } from 'node:fs';
import { type SimulatorOptions, startSimulator } from '@courtside/feed-simulator';
import { type Contract, type Reading, type Revised, readTopics } from '@courtside/kafka-client';
import { testKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, startService } from '@courtside/local-stack';

/** Far below the 5 s of the wall, so that a test sees a dozen polls in a second. */
export const pollIntervalMs = 100;

/**
 * All that the owner of `contract` meets: a feed that stands still until it is told otherwise, a corner of the cluster,
 * and a reader of its topic.
 */
export async function createSurroundings<Fact extends Revised>(
  contract: Contract<Fact>,
  options: SimulatorOptions = {},
) {
  const simulator = await startSimulator({ port: 0, games: 3, ...options });
  const kafka = testKafka();
  const facts: Fact[] = [];
  const started: ServiceProcess[] = [];
  const stopping = new AbortController();
  const reading: Reading<Fact> = {
    contract,
    handle: ({ records }) => void facts.push(...records.flatMap(({ fact }) => fact ?? [])),
  };
  const reader = readTopics([reading as Reading<unknown>], kafka.config, { stop: stopping.signal });
  const control = async (path: string, order: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${simulator.controlUrl}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(order),
    });
    if (!answer.ok) throw new Error(`Cannot order the simulator ${path}: ${answer.status} ${await answer.text()}`);
  };
  await control('/clock', { action: 'pause' });

  const env = {
    KAFKA_BROKERS: kafka.brokers.join(','),
    SCHEMA_REGISTRY_URL: kafka.registryUrl,
    KAFKA_TOPIC_PREFIX: kafka.config.topicPrefix ?? '',
    FEED_URL: simulator.feedUrl,
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs),
  };
  return {
    simulator,
    env,
    /** Every fact of the topic, in the order of each key. */
    facts,
    newest: () => newestOf(contract, facts),
    async start(about: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
      const service = await startService(contract.owner, { env: { ...env, ...about } });
      started.push(service);
      return service;
    },
    clock: (order: object) => control('/clock', order),
    fault: (order: object) => control('/faults', order),
    clearFaults: () => fetch(`${simulator.controlUrl}/faults`, { method: 'DELETE' }),
    async shown(): Promise<SimulatorState['games']> {
      return ((await (await fetch(`${simulator.controlUrl}/state`)).json()) as SimulatorState).games;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((service) => service.stop()));
      stopping.abort();
      await reader.done;
      await simulator[Symbol.asyncDispose]();
      await kafka[Symbol.asyncDispose]();
    },
  };
}

interface SimulatorState {
  readonly games: readonly { sourceGameId: string; status: string; home: number; away: number }[];
}

function newestOf<Fact>(contract: Contract<Fact>, facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [contract.key(fact), fact])).values()];
}

/** The value of a metric, labels included in `name`; 0 while it does not exist. */
export async function metric({ url }: Pick<ServiceProcess, 'url'>, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** What the service has logged under the name of an event. */
export function logged({ logFile }: ServiceProcess, event: string): Record<string, unknown>[] {
  const lines = readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line)).filter((line) => line.event === event);
}
