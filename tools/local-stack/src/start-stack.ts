import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GuardedProcess } from './java/guarded-process.ts';
import type { JavaPlace } from './java/java-program.ts';
import { requireJava } from './java/require-java.ts';
import type { ClientListener } from './parts/broker-properties.ts';
import type { RunningNode } from './parts/cluster.ts';
import type { BrokerPorts } from './parts/cluster-nodes.ts';
import { takeDataFolder } from './parts/data-folder.ts';
import { fetchArtifacts } from './parts/fetch-artifacts.ts';
import { type RegistryPorts, startRegistry } from './parts/registry.ts';
import { type KafkaOptions, startKafka } from './parts/start-kafka.ts';
import { type RunningParts, runningStack } from './running-stack.ts';
import type { Principal } from './secure/find-principals.ts';
import { keepSecrets, type Secrets } from './secure/keep-secrets.ts';
import { registryAccess as accessToRegistry } from './secure/registry-access.ts';
import { requireSameKind } from './secure/require-same-kind.ts';
import type { TestStack } from './test-stack.ts';

export interface StackPorts extends BrokerPorts, RegistryPorts {}

export interface StackOptions {
  /** Where topics and schemas are kept; without it, a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  /** One node, or three: then every topic of Kafka's own has three copies, and two of them are enough. */
  readonly brokers?: 1 | 3;
  /**
   * Given = Kafka asks everybody who he is, over TLS, and lets these principals do what their rules allow; so does the
   * registry, in plain text.
   */
  readonly secure?: readonly Principal[] | undefined;
  /** Free ones unless given; those of Kafka are for the first node. */
  readonly ports?: Partial<StackPorts>;
  /** More ways into a single node that is not secure, one for each client that has a proxy; `brokers` of the stack is none of these. */
  readonly listeners?: readonly ClientListener[];
  /** Hears of what takes long, such as a first download. */
  readonly say?: (line: string) => void;
}

export interface Stack extends TestStack {
  /** Every node of Kafka; they end and start again one by one. */
  readonly nodes: readonly RunningNode[];
  /** By what principals connect; undefined when everybody may. */
  readonly secrets: Secrets | undefined;
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
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { dataDir, brokers = 1, secure, ports = {}, listeners = [], say } = options;
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
      requireSameKind(folder, secure !== undefined);
      const access = secure && { principals: secure, secrets: await secretsFor(place, secure) };
      const running = await startBoth(place, { nodeCount: brokers, ports, access, listeners }, ports);
      return runningStack(place, running, () => {
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

const secretsFor = ({ folder, java }: JavaPlace, principals: readonly Principal[]): Promise<Secrets> =>
  keepSecrets(
    folder,
    java,
    principals.map(({ name }) => name),
  );

/** When one of the two cannot start, the other must not stay behind. */
async function startBoth(
  place: JavaPlace,
  options: KafkaOptions,
  { registry: port, registryHealth }: Partial<RegistryPorts>,
): Promise<RunningParts> {
  const { access } = options;
  const registryAccess = access && accessToRegistry(access.principals, access.secrets.registryPasswordOf);
  const [kafka, registry] = await Promise.allSettled([
    startKafka(place, options),
    startRegistry(place, { registry: port, registryHealth }, registryAccess),
  ]);
  if (kafka.status === 'fulfilled' && registry.status === 'fulfilled')
    return { nodes: kafka.value, registry: registry.value, registryAccess, secrets: access?.secrets };
  if (kafka.status === 'fulfilled') await Promise.all(kafka.value.map(({ process }) => process.stop()));
  if (registry.status === 'fulfilled') await registry.value.process.stop();
  throw kafka.status === 'rejected' ? kafka.reason : registry.status === 'rejected' ? registry.reason : undefined;
}
