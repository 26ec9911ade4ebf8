import { containerIn, type DockerPlace, isOk, logFileIn, type RunningContainer } from '@courtside/local-stack/docker';

/** Inside of every image of the root Dockerfile. */
const port = 8080;

export interface RunningImage extends RunningContainer {
  readonly url: string;
}

/** What the image of a project of ours is called, and which one of them is tested. */
const imageOf = (name: string) => `courtside/${name}:${process.env.TAG || 'dev'}`;

export interface ImageOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
  /** A folder that it may write to. */
  readonly writable?: string;
}

/**
 * Starts an image as it is deployed, with as few rights as docker-compose.yml leaves it, and resolves when it is ready.
 *
 * @throws {LocalStackError} `NOT_READY` with the end of its log.
 */
export async function startImage(
  place: DockerPlace,
  name: string,
  { env = {}, words = [], writable }: ImageOptions,
): Promise<RunningImage> {
  const container = containerIn(place, imageOf(name), name)
    .withEnvironment(env)
    .withCommand([...words])
    .withExposedPorts(port)
    .withDroppedCapabilities('ALL')
    .withTmpFs(writable ? { [writable]: 'rw' } : {})
    .withReadOnlyFiles();
  const isReady = ({ address }: RunningContainer) => isOk(`http://${address(port)}/health/ready`);
  const running = await container.runUntilReady(name, logFileIn(place, name), isReady);
  return { ...running, url: `http://${running.address(port)}` };
}
