import { join } from 'node:path';
import type { StartedNetwork } from 'testcontainers';
import { LoopbackContainer } from './loopback-container.ts';

/** Where the containers of one stack are: they see each other by name, and end together. */
export interface DockerPlace {
  readonly network: StartedNetwork;
  readonly labels: Readonly<Record<string, string>>;
  /** Holds the logs. */
  readonly folder: string;
}

/** A container of the place, not yet started, that others there call `name`. */
export const containerIn = ({ network, labels }: DockerPlace, image: string, name: string): LoopbackContainer =>
  new LoopbackContainer(image).withLabels(labels).withNetwork(network).withNetworkAliases(name);

export const logFileIn = ({ folder }: DockerPlace, name: string): string => join(folder, `${name}.log`);
