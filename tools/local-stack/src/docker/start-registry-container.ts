import { registrySettings } from '../parts/registry.ts';
import { isOk } from '../system/is-ok.ts';
import { quarkusEnvironment } from './environment-of.ts';
import { images } from './images.ts';
import { containerIn, type DockerPlace, logFileIn } from './place.ts';

const name = 'registry';
const apiPort = 8080;
const healthPort = 9000;
const base = '/apis/ccompat/v7';

export interface RegistryContainer {
  /** For this machine. */
  readonly url: string;
  /** For containers of the network. */
  readonly insideUrl: string;
}

/** Starts Apicurio Registry in a container, with its data in memory, and resolves when it says that it is ready. */
export async function startRegistryContainer(place: DockerPlace): Promise<RegistryContainer> {
  const container = await containerIn(place, images.registry, name)
    .withEnvironment(quarkusEnvironment(registrySettings))
    .withExposedPorts(apiPort, healthPort)
    .runUntilReady('the registry', logFileIn(place, name), ({ address }) =>
      isOk(`http://${address(healthPort)}/health/ready`),
    );
  return { url: `http://${container.address(apiPort)}${base}`, insideUrl: `http://${name}:${apiPort}${base}` };
}
