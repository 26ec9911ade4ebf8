import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GuardedProcess } from './java/guarded-process.ts';
import type { JavaPlace } from './java/java-program.ts';
import { requireJava } from './java/require-java.ts';
import { trainArchives } from './java/train-archives.ts';
import { type Broker, startBroker } from './parts/broker.ts';
import type { BrokerPorts } from './parts/broker-properties.ts';
import { takeDataFolder } from './parts/data-folder.ts';
import { fetchArtifacts } from './parts/fetch-artifacts.ts';
import { type Registry, type RegistryPorts, registryUrl, startRegistry } from './parts/registry.ts';
import type { TestStack } from './test-stack.ts';

export interface StackPorts extends BrokerPorts, RegistryPorts {}

export interface StackOptions {
  /** Where topics and schemas are kept; without it, a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  /** Free ones unless given. */
  readonly ports?: Partial<StackPorts>;
  /** Hears of what takes long, such as a first download. */
  readonly say?: (line: string) => void;
}

export interface Stack extends TestStack {
  /** The processes that run now: another one after `restart`. */
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
export async function startStack({ dataDir, ports = {}, say }: StackOptions = {}): Promise<Stack> {
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
      const [broker, registry] = await startBoth(place, ports);
      return stackOf(place, broker, registry, () => {
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

/** When one of the two cannot start, the other must not stay behind. */
async function startBoth(place: JavaPlace, ports: Partial<StackPorts>): Promise<[Broker, Registry]> {
  const [broker, registry] = await Promise.allSettled([
    startBroker(place, { broker: ports.broker, controller: ports.controller }),
    startRegistry(place, { registry: ports.registry, registryHealth: ports.registryHealth }),
  ]);
  if (broker.status === 'fulfilled' && registry.status === 'fulfilled') return [broker.value, registry.value];
  if (broker.status === 'fulfilled') await broker.value.process.stop();
  if (registry.status === 'fulfilled') await registry.value.process.stop();
  throw broker.status === 'rejected' ? broker.reason : registry.status === 'rejected' ? registry.reason : undefined;
}

function stackOf(place: JavaPlace, firstBroker: Broker, firstRegistry: Registry, release: () => void): Stack {
  let [broker, registry] = [firstBroker, firstRegistry];
  const training = new AbortController();
  const trained = trainArchives(place, training.signal);
  const restarting: Partial<Record<'broker' | 'registry', Promise<GuardedProcess>>> = {};
  const restart = async (part: 'broker' | 'registry') => {
    if (part === 'broker') broker = await startBroker(place, broker.ports);
    else registry = await startRegistry(place, registry.ports);
    return part === 'broker' ? broker.process : registry.process;
  };
  const end = async () => {
    training.abort();
    await Promise.allSettled(Object.values(restarting)); // What is on its way up would be left behind.
    await Promise.all([trained, broker.process.stop(), registry.process.stop()]);
    release();
  };
  let ending: Promise<void> | undefined;
  const stop = () => {
    ending ??= end();
    return ending;
  };
  return {
    brokers: [`127.0.0.1:${broker.ports.broker}`],
    registryUrl: registryUrl(registry.ports.registry),
    get broker() {
      return broker.process;
    },
    get registry() {
      return registry.process;
    },
    restart(part) {
      const restarted = restart(part);
      restarting[part] = restarted;
      return restarted;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
