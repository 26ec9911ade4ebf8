import type { GuardedProcess } from './java/guarded-process.ts';
import type { JavaPlace } from './java/java-program.ts';
import { trainArchives } from './java/train-archives.ts';
import type { RunningNode } from './parts/cluster.ts';
import { type Registry, type RegistryAccess, registryUrl, startRegistry } from './parts/registry.ts';
import type { Secrets } from './secure/keep-secrets.ts';
import type { Stack } from './start-stack.ts';

/**
 * Nodes that end together cannot all hand over what they lead, and the last would wait in vain for longer than this.
 * What is acknowledged survives also a kill.
 */
const clusterStopLimitMs = 2_000;

export interface RunningParts {
  readonly nodes: readonly RunningNode[];
  readonly registry: Registry;
  /** Of a secure stack, as the next two. */
  readonly registryAccess: RegistryAccess | undefined;
  readonly secrets: Secrets | undefined;
}

/** What has been started, as one: `release` is called when all of it has ended. */
export function runningStack(
  place: JavaPlace,
  { nodes: started, registry: firstRegistry, registryAccess, secrets }: RunningParts,
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
    registry = await startRegistry(place, registry.ports, registryAccess);
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
    secrets,
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
    ports: node.ports,
    get process() {
      return node.process;
    },
    restart: () => noted(node.restart()),
  };
}
