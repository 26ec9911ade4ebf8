// `node hold-docker-stack.ts`: a parent for tests of its death. Prints the name of its network, then stays until it is ended.
import { startDockerStack } from '../docker/start-docker-stack.ts';

const stack = await startDockerStack();
console.log(JSON.stringify(stack.place.network.getName()));
setInterval(() => undefined, 60_000);
