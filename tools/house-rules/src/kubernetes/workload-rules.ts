import type { Container, Probe } from './kubernetes-object.ts';
import { ofContainers, type Rule } from './rule.ts';

const isOurs = ({ image }: Container) => image.startsWith('courtside/');
const probesOf = ({ startupProbe, livenessProbe, readinessProbe }: Container) => [
  startupProbe,
  livenessProbe,
  readinessProbe,
];
const portOf = (probe: Probe | undefined) => probe?.httpGet?.port ?? probe?.tcpSocket?.port;

/** What every workload keeps to, ours or not. */
export const workloadRules: readonly Rule[] = [
  {
    says: 'runs as somebody who is not root, with the system calls that everybody may make',
    isKept: ({ securityContext = {} }) =>
      securityContext.runAsNonRoot === true &&
      Number(securityContext.runAsUser) > 0 &&
      (securityContext.seccompProfile as { type?: string } | undefined)?.type === 'RuntimeDefault',
  },
  {
    says: 'has no token of the cluster, and no addresses of others in its environment',
    isKept: (pod) => pod.automountServiceAccountToken === false && pod.enableServiceLinks === false,
  },
  ofContainers(
    'has no rights and cannot get any',
    ({ securityContext = {} }) =>
      securityContext.allowPrivilegeEscalation === false &&
      JSON.stringify(securityContext.capabilities) === '{"drop":["ALL"]}',
  ),
  ofContainers(
    'cannot write to its file system when it is ours',
    (container) => !isOurs(container) || container.securityContext?.readOnlyRootFilesystem === true,
  ),
  ofContainers('asks for processor and memory, and has limits of both', ({ resources }) =>
    [resources?.requests, resources?.limits].every((list) => list?.cpu !== undefined && list.memory !== undefined),
  ),
  ofContainers('is asked whether it has started, lives and is ready, at a port that it names', (container) =>
    probesOf(container).every((probe) => container.ports?.some(({ name }) => name === portOf(probe))),
  ),
  ofContainers('is of one version', (container) =>
    (isOurs(container) ? /:[\w.-]+$/ : /:v?\d+\.\d+\.\d+$/).test(container.image.replace(/:latest$/, '')),
  ),
];
