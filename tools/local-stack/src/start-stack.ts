import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GuardedProcess } from './java/guarded-process.ts';
import { fetchArtifacts } from './parts/artifacts.ts';
import { startBroker } from './parts/broker.ts';
import { takeDataFolder } from './parts/data-folder.ts';
import { freePort } from './parts/ports.ts';
import { registryUrl, startRegistry } from './parts/registry.ts';

export interface StackPorts {
  readonly broker: number;
  readonly controller: number;
  readonly registry: number;
  readonly registryHealth: number;
}

export interface StackOptions {
  /** Where topics and schemas are kept; without it, a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  /** Free ones unless given. */
  readonly ports?: Partial<StackPorts>;
  /** Hears of what takes long, such as a first download. */
  readonly say?: (line: string) => void;
}

export interface Stack {
  readonly brokers: readonly string[];
  /** The Confluent-compatible base. */
  readonly registryUrl: string;
  readonly broker: GuardedProcess;
  readonly registry: GuardedProcess;
  /** Ends both and gives the folder back. Safe to call twice. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a real Kafka and a real registry on loopback, side by side, and resolves when both answer.
 *
 * Neither outlives this process, however it dies. Data in `dataDir` survives, also after `kill -9` of any part.
 *
 * @throws {LocalStackError} when a port is in use, the folder is in use or not writable, or a part does not start.
 */
export async function startStack({ dataDir, ports = {}, say }: StackOptions = {}): Promise<Stack> {
  const folder = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'courtside-stack-')) : resolve(dataDir);
  const giveBack = takeDataFolder(folder);
  const release = () => {
    giveBack();
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const artifacts = await fetchArtifacts(say);
    const all = await allPorts(ports);
    const [broker, registry] = await bothOrNone(
      startBroker(artifacts, folder, all),
      startRegistry(artifacts, folder, all),
    );
    return stackOf(broker, registry, all, release);
  } catch (cause) {
    release();
    throw cause;
  }
}

async function allPorts(given: Partial<StackPorts>): Promise<StackPorts> {
  const [broker, controller, registry, registryHealth] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  return { broker, controller, registry, registryHealth, ...given };
}

/** When one of the two cannot start, the other must not stay behind. */
async function bothOrNone(
  ...starting: [Promise<GuardedProcess>, Promise<GuardedProcess>]
): Promise<[GuardedProcess, GuardedProcess]> {
  const [broker, registry] = await Promise.allSettled(starting);
  if (broker.status === 'fulfilled' && registry.status === 'fulfilled') return [broker.value, registry.value];
  if (broker.status === 'fulfilled') await broker.value.stop();
  if (registry.status === 'fulfilled') await registry.value.stop();
  throw broker.status === 'rejected' ? broker.reason : registry.status === 'rejected' ? registry.reason : undefined;
}

function stackOf(broker: GuardedProcess, registry: GuardedProcess, ports: StackPorts, release: () => void): Stack {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= Promise.all([broker.stop(), registry.stop()]).then(release);
    return stopping;
  };
  return {
    brokers: [`127.0.0.1:${ports.broker}`],
    registryUrl: registryUrl(ports.registry),
    broker,
    registry,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
