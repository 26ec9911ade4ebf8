import type { JavaPlace } from '../java/java-program.ts';
import { applyAccess } from '../secure/apply-access.ts';
import type { Principal } from '../secure/find-principals.ts';
import { checkpointWithAdmin } from '../secure/format-with-admin.ts';
import { keepSecrets, type Secrets } from '../secure/keep-secrets.ts';
import type { Guard } from './broker.ts';
import type { ClientListener } from './broker-properties.ts';
import { type RunningNode, startCluster } from './cluster.ts';
import type { BrokerPorts } from './cluster-nodes.ts';

export interface Kafka {
  readonly nodes: readonly RunningNode[];
  /** Of a secure one. */
  readonly secrets: Secrets | undefined;
}

export interface KafkaOptions {
  readonly nodeCount: number;
  /** Of the first node; free ones unless given. */
  readonly ports: Partial<BrokerPorts>;
  /** Given = nobody else gets in, and each may do what his rules allow. */
  readonly principals: readonly Principal[] | undefined;
  readonly listeners: readonly ClientListener[];
}

/**
 * Starts Kafka and resolves when it answers and, if it is to be secure, knows everybody.
 *
 * @throws {LocalStackError} when it does not start; nothing is left running then.
 */
export async function startKafka(place: JavaPlace, options: KafkaOptions): Promise<Kafka> {
  const { nodeCount, ports, principals, listeners } = options;
  const guard = principals && (await prepareGuard(place, principals));
  const { broker, controller, inside } = ports;
  const wishes = Array.from({ length: nodeCount }, (_, index) => ({
    broker: index === 0 ? broker : undefined,
    controller: index === 0 ? controller : undefined,
    ...(guard ? { inside: index === 0 ? inside : undefined } : {}),
  }));
  const nodes = await startCluster(place, wishes, { guard, listeners });
  if (!guard) return { nodes, secrets: undefined };
  try {
    await applyAccess(
      nodes.map(({ address }) => address),
      guard.secrets,
      principals ?? [],
    );
  } catch (cause) {
    await Promise.all(nodes.map(({ process }) => process.stop()));
    throw cause;
  }
  return { nodes, secrets: guard.secrets };
}

async function prepareGuard(place: JavaPlace, principals: readonly Principal[]): Promise<Guard> {
  const names = principals.map(({ name }) => name);
  const secrets = await keepSecrets(place.folder, place.java, names);
  return { secrets, bootstrapCheckpoint: await checkpointWithAdmin(place, secrets) };
}
