import type { Tree } from '@nx/devkit';

const composeFile = 'docker-compose.yml';
const isService = (line: string) => /^ {2}- services\/[^/]+\/compose\.yaml$/.test(line);

/**
 * Adds the line by which `docker compose up` finds a service, in its place of the alphabet. Compose takes no pattern.
 *
 * @throws {Error} when the file lists no service, because then nothing says where the line belongs.
 */
export function listInCompose(tree: Tree, service: string): void {
  const lines = (tree.read(composeFile, 'utf8') ?? '').split('\n');
  const first = lines.findIndex(isService);
  if (first < 0) throw new Error(`Cannot add ${service} to ${composeFile}: it includes no service yet`);
  const services = [...lines.filter(isService), `  - services/${service}/compose.yaml`].sort();
  const others = lines.filter((line) => !isService(line));
  tree.write(composeFile, [...others.slice(0, first), ...services, ...others.slice(first)].join('\n'));
}
