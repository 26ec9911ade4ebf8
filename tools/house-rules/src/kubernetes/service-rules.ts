import { isDeepStrictEqual } from 'node:util';
import { ofContainers, type Rule } from './rule.ts';

/** `runService` of service-kit ends a process that has not ended by then. */
const shutdownLimitSeconds = 5;

/** What every Deployment of a folder of services/ keeps to besides. */
export const serviceRules: readonly Rule[] = [
  {
    says: 'has a second instance, and another one before an old one goes',
    isKept: (_pod, { spec }) =>
      spec?.replicas === 2 && isDeepStrictEqual(spec.strategy?.rollingUpdate, { maxUnavailable: 0, maxSurge: 1 }),
  },
  {
    says: 'has not both instances on one node, and does not wait for a node that is gone',
    isKept: ({ topologySpreadConstraints = [] }, { spec }) =>
      isDeepStrictEqual(topologySpreadConstraints, [
        {
          topologyKey: 'kubernetes.io/hostname',
          maxSkew: 1,
          whenUnsatisfiable: 'DoNotSchedule',
          nodeTaintsPolicy: 'Honor',
          matchLabelKeys: ['pod-template-hash'],
          labelSelector: spec?.selector,
        },
      ]),
  },
  {
    says: 'has the time that it takes to end, after the time in which others hear of it',
    isKept: ({ terminationGracePeriodSeconds = 0, containers }) =>
      terminationGracePeriodSeconds >
      shutdownLimitSeconds + Math.max(...containers.map(({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0)),
  },
  ofContainers(
    'is asked for what service-kit answers: a service that is not ready is no reason to start it again',
    ({ startupProbe, livenessProbe, readinessProbe }) =>
      startupProbe?.httpGet?.path === '/health/live' &&
      livenessProbe?.httpGet?.path === '/health/live' &&
      readinessProbe?.httpGet?.path === '/health/ready',
  ),
  {
    says: 'is found by Prometheus, at the port and path of its metrics',
    isKept: ({ containers }, { spec }) =>
      isDeepStrictEqual(spec?.template?.metadata.annotations, {
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': String(containers[0]?.ports?.[0]?.containerPort),
        'prometheus.io/path': '/metrics',
      }),
  },
];
