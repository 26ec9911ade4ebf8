import { beforeAll, describe, expect } from '@jest/globals';
import { type ComposeService, composeServices } from '../deployment/compose-model.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { podOf } from './rule.ts';
import { hasTools, installingLimitMs, testWithTools } from './testing/kubernetes-tools.ts';
import { findObject, rendered } from './testing/rendered.ts';

const compose = composeServices('docker-compose.yml');
const settled = (text: unknown) => String(text).replace(/\$\{\w+:-(.*?)\}/g, '$1');
const told = ({ environment = {} }: ComposeService) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, settled(value)]));
/** One broker that is its own controller finds itself; and a volume of Kubernetes is not empty. */
const different = {
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_LISTENERS: 'CLIENTS://:9092,CONTROLLER://localhost:9093',
  KAFKA_LOG_DIRS: '/var/lib/kafka/data/log',
};

let objects: KubernetesObject[] = [];
beforeAll(async () => {
  if (hasTools) objects = await rendered('overlays/local');
}, installingLimitMs);

describe.each(['kafka', 'registry', 'feed-simulator'])('%s of overlays/local', (name) => {
  const service = compose[name] ?? {};
  const container = () => podOf(findObject(objects, 'StatefulSet', name)).containers[0];

  testWithTools('runs what docker-compose.yml runs', () => {
    expect(container()?.image).toBe(settled(service.image));
    expect(container()).toMatchObject(service.command ? { args: service.command.map(settled) } : {});
  });

  testWithTools('is told what docker-compose.yml tells it', () => {
    const own = Object.fromEntries((container()?.env ?? []).map((variable) => [variable.name, variable.value]));

    expect(own).toEqual({ ...told(service), ...(name === 'kafka' ? different : {}) });
  });

  testWithTools('has the limits that it has there', () => {
    const { cpus, memory } = service.deploy?.resources?.limits ?? {};

    expect(container()?.resources?.limits).toEqual({ cpu: cpus, memory: `${memory}i` });
  });

  testWithTools('is found by its name', () => {
    const { spec } = findObject(objects, 'Service', name);

    expect(spec?.selector).toEqual({ 'app.kubernetes.io/name': name });
    expect(container()?.ports?.map((port) => port.name)).toContain(spec?.ports?.[0]?.targetPort);
  });
});
