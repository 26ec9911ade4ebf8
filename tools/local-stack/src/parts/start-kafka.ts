import type { JavaPlace } from '../java/java-program.ts';
import { applyAccess } from '../secure/apply-access.ts';
import type { Principal } from '../secure/find-principals.ts';
import { checkpointWithAdmin } from '../secure/format-with-admin.ts';
import type { Secrets } from '../secure/keep-secrets.ts';
import type { Guard } from './broker.ts';
import type { ClientListener } from './broker-properties.ts';
import { type RunningNode, startCluster } from './cluster.ts';
import type { BrokerPorts } from './cluster-nodes.ts';

export interface KafkaOptions {
  readonly nodeCount: number;
  /** Of the first node; free ones unless given. */
  readonly ports: Partial<BrokerPorts>;
  /** Given = nobody else gets in, and each may do what his rules allow. */
  readonly access: StackAccess | undefined;
  readonly listeners: readonly ClientListener[];
}

export interface StackAccess {
  readonly principals: readonly Principal[];
  readonly secrets: Secrets;
}

/**
 * Starts Kafka and resolves when it answers and, if it is to be secure, knows everybody.
 *
 * @throws {LocalStackError} when it does not start; nothing is left running then.
 */
export async function startKafka(place: JavaPlace, options: KafkaOptions): Promise<RunningNode[]> {
  const { nodeCount, ports, access, listeners } = options;
  const guard = access && (await prepareGuard(place, access.secrets));
  const { broker, controller, inside } = ports;
  const wishes = Array.from({ length: nodeCount }, (_, index) => ({
    broker: index === 0 ? broker : undefined,
    controller: index === 0 ? controller : undefined,
    ...(guard ? { inside: index === 0 ? inside : undefined } : {}),
  }));
  const nodes = await startCluster(place, wishes, { guard, listeners });
  if (!access) return nodes;
  try {
    await applyAccess(
      nodes.map(({ address }) => address),
      access.secrets,
      access.principals,
    );
  } catch (cause) {
    await Promise.all(nodes.map(({ process }) => process.stop()));
    throw cause;
  }
  return nodes;
}

const prepareGuard = async (place: JavaPlace, secrets: Secrets): Promise<Guard> => ({
  secrets,
  bootstrapCheckpoint: await checkpointWithAdmin(place, secrets),
});
