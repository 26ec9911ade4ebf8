import type { Tree } from '@nx/devkit';

/** A file that has a line for each service, because the program that reads it takes no pattern. */
export interface ServiceList {
  readonly file: string;
  /** What stands around the name of a service in its line. */
  readonly before: string;
  readonly after: string;
}

/** By which `docker compose up` finds a service. */
export const composeList: ServiceList = {
  file: 'docker-compose.yml',
  before: '  - services/',
  after: '/compose.yaml',
};

/** By which the overlays of Kubernetes find a service. */
export const kubernetesList: ServiceList = {
  file: 'deploy/kubernetes/all/kustomization.yaml',
  before: '  - ../',
  after: '',
};

/**
 * Adds the line of a service, in its place of the alphabet; one that is there already is left.
 *
 * @throws {Error} when the file lists no service, because then nothing says where the line belongs.
 */
export function listService(tree: Tree, { file, before, after }: ServiceList, service: string): void {
  const isService = (line: string) =>
    line.startsWith(before) &&
    line.endsWith(after) &&
    !line.slice(before.length, line.length - after.length).includes('/');
  const lines = (tree.read(file, 'utf8') ?? '').split('\n');
  const first = lines.findIndex(isService);
  if (first < 0) throw new Error(`Cannot add ${service} to ${file}: it lists no service yet`);
  const services = [...new Set([...lines.filter(isService), `${before}${service}${after}`])].sort();
  const others = lines.filter((line) => !isService(line));
  tree.write(file, [...others.slice(0, first), ...services, ...others.slice(first)].join('\n'));
}
