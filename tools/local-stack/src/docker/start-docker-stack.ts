import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Network } from 'testcontainers';
import type { TestStack } from '../test-stack.ts';
import type { DockerPlace } from './place.ts';
import { removedTogether } from './removed-together.ts';
import { requireDocker } from './require-docker.ts';
import { startBrokerContainer } from './start-broker-container.ts';
import { startRegistryContainer } from './start-registry-container.ts';

export interface DockerStack extends TestStack {
  /** For more containers beside the two; they end with the stack. */
  readonly place: DockerPlace;
  /** Broker and registry as those containers see them. */
  readonly inside: { readonly brokers: readonly string[]; readonly registryUrl: string };
}

/**
 * Starts Kafka and the registry in containers, side by side, and resolves when both answer on loopback.
 *
 * Neither outlives this process, however it dies. Nothing that they hold is kept.
 *
 * @throws {LocalStackError} when no Docker engine answers or a part does not start; nothing is left running then.
 */
export async function startDockerStack(): Promise<DockerStack> {
  requireDocker();
  const folder = mkdtempSync(join(tmpdir(), 'courtside-docker-'));
  const together = removedTogether();
  const stop = async () => {
    await together.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const network = await new Network({ nextUuid: () => together.networkName }).start();
    return await startIn({ network, labels: together.labels, folder }, stop);
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function startIn(place: DockerPlace, stop: () => Promise<void>): Promise<DockerStack> {
  const starting = [startBrokerContainer(place), startRegistryContainer(place)] as const;
  await Promise.allSettled(starting); // When one cannot start, the other must be there to be removed.
  const [broker, registry] = await Promise.all(starting);
  return {
    brokers: [broker.address],
    registryUrl: registry.url,
    place,
    inside: { brokers: [broker.insideAddress], registryUrl: registry.insideUrl },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
