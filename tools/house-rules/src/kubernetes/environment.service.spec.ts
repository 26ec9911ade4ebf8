import { displayEnvironment, feedEnvironment, kafkaEnvironment, logEnvironment } from '@courtside/service-kit';
import { beforeAll, describe, expect } from '@jest/globals';
import { composeServices } from '../deployment/compose-model.ts';
import type { KubernetesObject, Variable } from './kubernetes-object.ts';
import { podOf } from './rule.ts';
import { hasTools, installingLimitMs, testWithTools } from './testing/kubernetes-tools.ts';
import { findObject, rendered, serviceNames } from './testing/rendered.ts';

const compose = composeServices('docker-compose.yml');
/** What a service reads, by its schema: HOST and PORT are the image's. */
const readBy = (name: string) =>
  Object.keys({
    ...kafkaEnvironment,
    ...logEnvironment,
    ...(name.endsWith('-producer') ? feedEnvironment : displayEnvironment),
  });
/** What docker-compose.yml tells a service when nothing else is set: empty counts as absent. */
const toldByCompose = (name: string) => {
  const told = Object.entries(compose[name]?.environment ?? {}).map(
    ([variable, text]) => [variable, String(text).replace(/^\$\{\w+:-(.*)\}$/, '$1')] as const,
  );
  return Object.fromEntries(told.filter(([, value]) => value !== ''));
};
const environmentOf = (objects: readonly KubernetesObject[], name: string): readonly Variable[] =>
  podOf(findObject(objects, 'Deployment', name)).containers[0]?.env ?? [];
/** Named like this and given as a plain value, it would stand in the repository. */
const isSecret = (name: string) => /PASSWORD|USERNAME|TOKEN|SECRET/.test(name);

const folders = ['all', 'overlays/local', 'overlays/cluster'] as const;
const objects = new Map<string, KubernetesObject[]>();
const variables = (folder: string, name: string) => environmentOf(objects.get(folder) ?? [], name);
const values = (folder: string, name: string) =>
  Object.fromEntries(variables(folder, name).map((variable) => [variable.name, variable.value]));
beforeAll(async () => {
  if (hasTools) for (const folder of folders) objects.set(folder, await rendered(folder));
}, installingLimitMs);

describe.each(serviceNames)('%s', (name) => {
  testWithTools.each(folders)('is told by %s what it reads, each once', (folder) => {
    const names = variables(folder, name).map((variable) => variable.name);

    expect(names.filter((variable) => !readBy(name).includes(variable))).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
  });

  testWithTools.each(['all', 'overlays/local'])('is told by %s what docker-compose.yml tells it', (folder) => {
    const { KAFKA_REPLICATION_FACTOR = '1', ...told } = values(folder, name);

    expect(told).toEqual(toldByCompose(name));
    expect(KAFKA_REPLICATION_FACTOR).toBe('1');
  });

  testWithTools.each(folders)('is told by %s no secret as it is', (folder) => {
    const plain = variables(folder, name).filter((variable) => isSecret(variable.name) && variable.value !== undefined);

    expect(plain).toEqual([]);
  });

  testWithTools('comes to a cluster by TLS and a user, all of it from one Secret', () => {
    const secret = (key: string) => ({ secretKeyRef: { name: 'courtside-kafka', key } });
    const { volumes } = podOf(findObject(objects.get('overlays/cluster') ?? [], 'Deployment', name));

    expect(variables('overlays/cluster', name)).toEqual(
      expect.arrayContaining([
        { name: 'KAFKA_SASL_MECHANISM', value: 'scram-sha-512' },
        { name: 'KAFKA_SASL_USERNAME', valueFrom: secret('username') },
        { name: 'KAFKA_SASL_PASSWORD', valueFrom: secret('password') },
        { name: 'KAFKA_SSL_CA_FILE', value: '/etc/courtside/kafka/ca.crt' },
      ]),
    );
    expect(volumes).toMatchObject([{ secret: { secretName: 'courtside-kafka' } }]);
  });

  testWithTools('is told by the cluster nothing that is there on this machine only', () => {
    const local = new Set(
      Object.values(values('overlays/local', name)).filter((value) => /\/\/|:\d/.test(value ?? '')),
    );

    expect(Object.values(values('overlays/cluster', name)).filter((value) => local.has(value))).toEqual([]);
  });
});

testWithTools('the values of overlays/cluster are of the kind that the services take', () => {
  const shapes = { ...kafkaEnvironment, ...logEnvironment, ...feedEnvironment, ...displayEnvironment };
  const told = serviceNames.flatMap((name) => variables('overlays/cluster', name));

  for (const { name, value } of told) if (value !== undefined) shapes[name as keyof typeof shapes].parse(value);
  expect(told.filter(({ name }) => name === 'KAFKA_REPLICATION_FACTOR').map(({ value }) => value)).toEqual(
    serviceNames.map(() => '3'),
  );
});
