import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GuardedProcess } from './java/guarded-process.ts';
import type { JavaPlace } from './java/java-program.ts';
import { requireJava } from './java/require-java.ts';
import { trainArchives } from './java/train-archives.ts';
import { type RunningNode, startCluster } from './parts/cluster.ts';
import type { BrokerPorts } from './parts/cluster-nodes.ts';
import { takeDataFolder } from './parts/data-folder.ts';
import { fetchArtifacts } from './parts/fetch-artifacts.ts';
import { type Registry, type RegistryPorts, registryUrl, startRegistry } from './parts/registry.ts';
import type { TestStack } from './test-stack.ts';

export interface StackPorts extends BrokerPorts, RegistryPorts {}

export interface StackOptions {
  /** Where topics and schemas are kept; without it, a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  /** One node, or three: then every topic of Kafka's own has three copies, and two of them are enough. */
  readonly brokers?: 1 | 3;
  /** Free ones unless given; those of Kafka are for the first node. */
  readonly ports?: Partial<StackPorts>;
  /** Hears of what takes long, such as a first download. */
  readonly say?: (line: string) => void;
}

export interface Stack extends TestStack {
  /** Every node of Kafka; they end and start again one by one. */
  readonly nodes: readonly RunningNode[];
  /** The processes that run now: another one after `restart`. `broker` is that of the first node. */
  readonly broker: GuardedProcess;
  readonly registry: GuardedProcess;
  /** Starts a part that has ended again, on its data and at its ports, and resolves when it answers. */
  restart(part: 'broker' | 'registry'): Promise<GuardedProcess>;
  /** Gives the folder back as well. */
  stop(): Promise<void>;
}

/**
 * Starts a real Kafka and a real registry on loopback, side by side, and resolves when both answer.
 *
 * Neither outlives this process, however it dies. Data in `dataDir` survives, also after `kill -9` of any part.
 *
 * @throws {LocalStackError} when a port is in use, the folder is in use, full or not writable, there is no Java or Maven,
 * or a part does not start; nothing is left running then.
 */
export async function startStack({ dataDir, brokers = 1, ports = {}, say }: StackOptions = {}): Promise<Stack> {
  const java = requireJava();
  const artifacts = await fetchArtifacts(java, say);
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'courtside-stack-')) : resolve(dataDir);
  const removeTemporary = () => {
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const place: JavaPlace = { java, artifacts, folder };
  try {
    const giveBack = await takeDataFolder(folder);
    try {
      const [nodes, registry] = await startBoth(place, brokers, ports);
      return stackOf(place, nodes, registry, () => {
        giveBack();
        removeTemporary();
      });
    } catch (cause) {
      giveBack();
      throw cause;
    }
  } catch (cause) {
    removeTemporary();
    throw cause;
  }
}

/**
 * Nodes that end together cannot all hand over what they lead, and the last would wait in vain for longer than this.
 * What is acknowledged survives also a kill.
 */
const clusterStopLimitMs = 2_000;

/** When one of the two cannot start, the other must not stay behind. */
async function startBoth(
  place: JavaPlace,
  brokerCount: number,
  ports: Partial<StackPorts>,
): Promise<[RunningNode[], Registry]> {
  const wishes = Array.from({ length: brokerCount }, (_, index) =>
    index === 0 ? { broker: ports.broker, controller: ports.controller } : { broker: undefined, controller: undefined },
  );
  const [nodes, registry] = await Promise.allSettled([
    startCluster(place, wishes),
    startRegistry(place, { registry: ports.registry, registryHealth: ports.registryHealth }),
  ]);
  if (nodes.status === 'fulfilled' && registry.status === 'fulfilled') return [nodes.value, registry.value];
  if (nodes.status === 'fulfilled') await Promise.all(nodes.value.map(({ process }) => process.stop()));
  if (registry.status === 'fulfilled') await registry.value.process.stop();
  throw nodes.status === 'rejected' ? nodes.reason : registry.status === 'rejected' ? registry.reason : undefined;
}

function stackOf(
  place: JavaPlace,
  started: readonly RunningNode[],
  firstRegistry: Registry,
  release: () => void,
): Stack {
  const restarting = new Set<Promise<GuardedProcess>>();
  const noted = (restarted: Promise<GuardedProcess>) => {
    restarting.add(restarted);
    return restarted;
  };
  const nodes = started.map((node) => withNotedRestarts(node, noted));
  const [first] = nodes as [RunningNode];
  let registry = firstRegistry;
  const restartRegistry = async () => {
    registry = await startRegistry(place, registry.ports);
    return registry.process;
  };
  const training = new AbortController();
  const trained = trainArchives(place, training.signal);
  const end = async () => {
    training.abort();
    await Promise.allSettled(restarting); // What is on its way up would be left behind.
    const limitMs = nodes.length === 1 ? undefined : clusterStopLimitMs;
    await Promise.all([trained, ...nodes.map(({ process }) => process.stop(limitMs)), registry.process.stop()]);
    release();
  };
  let ending: Promise<void> | undefined;
  const stop = () => {
    ending ??= end();
    return ending;
  };
  return {
    brokers: nodes.map(({ address }) => address),
    registryUrl: registryUrl(registry.ports.registry),
    nodes,
    get broker() {
      return first.process;
    },
    get registry() {
      return registry.process;
    },
    restart: (part) => (part === 'broker' ? first.restart() : noted(restartRegistry())),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function withNotedRestarts(
  node: RunningNode,
  noted: (restarted: Promise<GuardedProcess>) => Promise<GuardedProcess>,
): RunningNode {
  return {
    address: node.address,
    get process() {
      return node.process;
    },
    restart: () => noted(node.restart()),
  };
}
