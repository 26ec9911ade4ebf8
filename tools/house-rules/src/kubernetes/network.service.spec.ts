import { beforeAll, describe, expect } from '@jest/globals';
import type { KubernetesObject, NetworkPeer, NetworkRule } from './kubernetes-object.ts';
import { hasTools, installingLimitMs, testWithTools } from './testing/kubernetes-tools.ts';
import { findObject, rendered, serviceNames } from './testing/rendered.ts';

const objects = new Map<string, KubernetesObject[]>();
beforeAll(async () => {
  if (!hasTools) return;
  for (const folder of ['all', 'overlays/local', 'overlays/cluster']) objects.set(folder, await rendered(folder));
}, installingLimitMs);

const policy = (folder: string, name: string) => findObject(objects.get(folder) ?? [], 'NetworkPolicy', name).spec;
/** `kafka:9092`: whom a rule lets through, by the values that it asks of labels, or everybody. */
const inWords = (rules: readonly NetworkRule[] = []) =>
  rules.map(({ from, to, ports = [] }) => {
    const peers = from ?? to;
    return `${peers ? peers.flatMap(valuesOf).join('+') : 'anybody'}:${ports.map(({ port }) => port)}`;
  });
const valuesOf = ({ namespaceSelector, podSelector, ipBlock }: NetworkPeer): string[] => [
  ...[namespaceSelector, podSelector].flatMap((selector) => [
    ...Object.values(selector?.matchLabels ?? {}),
    ...(selector?.matchExpressions ?? []).flatMap(({ operator, values }) => (operator === 'In' ? values : [operator])),
  ]),
  ...(ipBlock ? [ipBlock.cidr, ...ipBlock.except] : []),
];

const dns = 'kube-system+kube-dns:53,53';
const everyService = ['all', 'overlays/local'].flatMap((folder) => serviceNames.map((name) => [folder, name] as const));

describe.each(everyService)('%s %s', (folder, name) => {
  const isProducer = name.endsWith('-producer');

  testWithTools('goes to DNS, Kafka, the registry, and a producer to its feed', () => {
    const feed = isProducer ? ['feed-simulator:8080'] : [];

    expect(inWords(policy(folder, name)?.egress)).toEqual([dns, 'kafka:9092', 'registry:8080', ...feed]);
  });

  testWithTools('lets in Prometheus, and a display its viewers; anything else is refused', () => {
    expect(inWords(policy(folder, name)?.ingress)).toEqual([
      'prometheus:http',
      ...(isProducer ? [] : ['anybody:http']),
    ]);
    expect(policy(folder, name)?.policyTypes).toEqual(['Ingress', 'Egress']);
  });
});

describe.each(serviceNames)('overlays/cluster %s', (name) => {
  testWithTools('goes to DNS, the brokers by TLS, the registry, and a producer to the web', () => {
    const private4 = '10.0.0.0/8+100.64.0.0/10+169.254.0.0/16+172.16.0.0/12+192.168.0.0/16';
    const web = name.endsWith('-producer') ? [`0.0.0.0/0+${private4}+::/0+fc00::/7+fe80::/10:443`] : [];

    const found = inWords(policy('overlays/cluster', name)?.egress);

    expect(found).toEqual([dns, 'kafka+courtside+Kafka:9093', 'registry:8080', ...web]);
  });
});

testWithTools.each(['overlays/local', 'overlays/cluster'])('%s refuses whatever no policy allows', (folder) => {
  expect(policy(folder, 'default-deny')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  expect(findObject(objects.get(folder) ?? [], 'Namespace', 'courtside').metadata.labels).toMatchObject({
    'pod-security.kubernetes.io/enforce': 'restricted',
  });
});

testWithTools('overlays/local lets the services in to what they need, and nothing out of it', () => {
  const local = Object.fromEntries(
    ['kafka', 'registry', 'feed-simulator'].map((name) => [name, policy('overlays/local', name)]),
  );

  expect(Object.values(local).map((spec) => spec?.egress)).toEqual([undefined, undefined, undefined]);
  expect(Object.entries(local).map(([name, spec]) => [name, inWords(spec?.ingress)])).toEqual([
    ['kafka', ['courtside:clients']],
    ['registry', ['courtside:http']],
    ['feed-simulator', ['producer:http']],
  ]);
});
