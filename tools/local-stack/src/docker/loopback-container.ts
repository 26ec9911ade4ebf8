import { closeSync, openSync, writeSync } from 'node:fs';
import { finished } from 'node:stream';
import { GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';
import { untilReady, type Watched } from '../parts/until-ready.ts';

export interface RunningContainer extends Watched {
  readonly id: string;
  /** `127.0.0.1:PORT`: where a port of the container is published. */
  address(port: number): string;
}

/**
 * A container whose ports are published on loopback only, as everything of ours listens, where testcontainers would open
 * them to the network, and whose log outlives it.
 */
export class LoopbackContainer extends GenericContainer {
  protected override async beforeContainerCreated(): Promise<void> {
    const bindings: Record<string, { HostPort?: string }[]> = this.hostConfig.PortBindings ?? {};
    this.hostConfig.PortBindings = Object.fromEntries(
      Object.entries(bindings).map(([port, hosts]) => [port, hosts.map((host) => ({ ...host, HostIp: '127.0.0.1' }))]),
    );
  }

  /** Nothing in it can be written, but what is mounted otherwise. */
  withReadOnlyFiles(): this {
    this.hostConfig.ReadonlyRootfs = true;
    return this;
  }

  /** Starts it and resolves when it runs, ready or not. */
  async run(logFile: string): Promise<RunningContainer> {
    let hasEnded = false;
    const file = openSync(logFile, 'w');
    this.withLogConsumer((log) => {
      log.on('data', (chunk) => writeSync(file, chunk));
      finished(log, () => {
        hasEnded = true;
        closeSync(file);
      });
    });
    this.withWaitStrategy(Wait.forAll([]));
    const started = await this.start();
    return { ...placeOf(started), logFile, hasEnded: () => hasEnded };
  }

  /**
   * Starts it and resolves when `isReady` says so.
   *
   * @throws {LocalStackError} `NOT_READY` with the end of its log when it ends or is not ready within a minute.
   */
  async runUntilReady(
    name: string,
    logFile: string,
    isReady: (container: RunningContainer) => Promise<boolean>,
  ): Promise<RunningContainer> {
    const container = await this.run(logFile);
    await untilReady(name, container, () => isReady(container));
    return container;
  }
}

const placeOf = (started: StartedTestContainer): Pick<RunningContainer, 'id' | 'address'> => ({
  id: started.getId(),
  address: (port) => `127.0.0.1:${started.getMappedPort(port)}`,
});
