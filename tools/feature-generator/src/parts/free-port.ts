import { readJson, type Tree } from '@nx/devkit';

const firstPort = 8081; // 8080 is the display's.
/** What else listens on this machine by default: the feed simulator, the registry and its health. */
const takenPorts = [8084, 8085, 8086];
const lastPort = 65_535;

/**
 * The first port that no service has as its own.
 *
 * @throws {Error} when there is none.
 */
export function freePort(tree: Tree): number {
  const services = tree.children('services').map((name) => `services/${name}/package.json`);
  const ports = services.filter((file) => tree.exists(file)).map((file) => readJson(tree, file).courtside?.port);
  const taken = new Set([...takenPorts, ...ports]);
  for (let port = firstPort; port <= lastPort; port++) if (!taken.has(port)) return port;
  throw new Error(`Cannot give the producer a port: ${firstPort} to ${lastPort} are all taken`);
}
