export { isOk } from '../system/is-ok.ts';
export type { RunningContainer } from './loopback-container.ts';
export { containerIn, type DockerPlace, logFileIn } from './place.ts';
export { type DockerStack, startDockerStack } from './start-docker-stack.ts';
