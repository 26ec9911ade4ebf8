import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { composeServices } from '../deployment/compose-model.ts';
import { read, repositoryFiles } from '../repository.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { podOf } from './rule.ts';
import { hasTools, installingLimitMs, testWithTools } from './testing/kubernetes-tools.ts';
import { findObject, rendered, serviceNames } from './testing/rendered.ts';

const compose = composeServices('docker-compose.yml');
const imagePort = Number(/^ENV .*\bPORT=(\d+)$/m.exec(read('Dockerfile'))?.[1]);

test('deploy/kubernetes has a folder for each of services/, and one line of all/kustomization.yaml', () => {
  const { resources } = parse(read('deploy/kubernetes/all/kustomization.yaml')) as { resources: string[] };

  expect(resources).toEqual(serviceNames.map((name) => `../${name}`).sort());
});

test('deploy/kubernetes has no folder of a service that is gone', () => {
  const folders = repositoryFiles().flatMap((file) => /^deploy\/kubernetes\/([\w-]+)\//.exec(file)?.[1] ?? []);

  expect([...new Set(folders)].sort()).toEqual([...serviceNames, 'all', 'common', 'overlays'].sort());
});

describe.each(serviceNames)('deploy/kubernetes/%s', (name) => {
  const role = name.endsWith('-producer') ? 'producer' : 'display';
  const selector = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'courtside' };
  const labels = { ...selector, 'app.kubernetes.io/component': role };
  let objects: KubernetesObject[] = [];
  const find = (kind: string) => findObject(objects, kind, name);
  beforeAll(async () => {
    if (hasTools) objects = await rendered(name);
  }, installingLimitMs);

  testWithTools('makes all that the service needs, under its name and its labels, so that they can be chosen', () => {
    const made = objects.map(({ kind, metadata }) => [kind, metadata.name, metadata.labels]);

    const kinds = ['Deployment', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'ServiceAccount'];
    expect(made.sort()).toEqual(kinds.map((kind) => [kind, name, labels]));
  });

  testWithTools('runs the image of its folder, as an account that has no token', () => {
    const { containers, serviceAccountName } = podOf(find('Deployment'));

    expect(containers.map(({ image }) => image)).toEqual([`courtside/${name}:dev`]);
    expect(serviceAccountName).toBe(name);
    expect(find('ServiceAccount').automountServiceAccountToken).toBe(false);
  });

  testWithTools('is chosen by the same labels everywhere, and its pods have them', () => {
    const { spec } = find('Deployment');

    expect(spec?.template?.metadata.labels).toEqual(labels);
    expect(spec?.selector).toEqual({ matchLabels: selector });
    expect(find('Service').spec?.selector).toEqual(selector);
    expect(find('PodDisruptionBudget').spec).toEqual({ maxUnavailable: 1, selector: { matchLabels: selector } });
    expect(find('NetworkPolicy').spec?.podSelector).toEqual({ matchLabels: selector });
  });

  testWithTools('is reached at the port where its image listens', () => {
    const [container] = podOf(find('Deployment')).containers;

    expect(container?.ports).toEqual([{ name: 'http', containerPort: imagePort }]);
    expect(find('Service').spec?.ports).toEqual([{ name: 'http', port: imagePort, targetPort: 'http' }]);
  });

  testWithTools('has the limits of its compose.yaml', () => {
    const { cpus, memory } = compose[name]?.deploy?.resources?.limits ?? {};

    expect(podOf(find('Deployment')).containers[0]?.resources?.limits).toEqual({ cpu: cpus, memory: `${memory}i` });
  });
});
