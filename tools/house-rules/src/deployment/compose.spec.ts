import { describe, expect, test } from '@jest/globals';
import { projects, read } from '../repository.ts';
import { type ComposeService, composeServices, includedFiles } from './compose-model.ts';

const root = 'docker-compose.yml';
const all = composeServices(root);
const cluster = composeServices('docker-compose.cluster.yml');
const folders = projects()
  .map(({ folder }) => folder)
  .filter((folder) => folder.startsWith('services/'));
const nameOf = (folder: string) => folder.slice('services/'.length);
const isOurs = ({ build }: ComposeService) => build !== undefined;
const entries = Object.entries({ ...all, ...cluster });
const ours = Object.entries(all).filter(([, service]) => isOurs(service));

test(`${root} includes every folder of services/: add its line there`, () => {
  expect(includedFiles(root)).toEqual(expect.arrayContaining(folders.map((folder) => `${folder}/compose.yaml`)));
});

describe.each(folders)('%s/compose.yaml', (folder) => {
  const name = nameOf(folder);

  test('has one service, the image of this folder', () => {
    const services = composeServices(`${folder}/compose.yaml`);

    expect(Object.keys(services)).toEqual([name]);
    expect(services[name]?.build).toMatchObject({ args: expect.objectContaining({ SERVICE: name }) });
    expect(services[name]?.image).toBe(`courtside/${name}:\${TAG:-dev}`);
  });

  test('starts after a healthy broker and registry, and answers where Prometheus asks', () => {
    expect(all[name]?.depends_on).toMatchObject({
      kafka: { condition: 'service_healthy' },
      registry: { condition: 'service_healthy' },
    });
    expect(all[name]?.networks?.default?.aliases).toContain('courtside-services');
  });

  test.each(['KAFKA_BROKERS', 'KAFKA_REPLICATION_FACTOR', ...(name.endsWith('-producer') ? ['FEED_URL'] : [])])(
    'is told %s, so that the override files reach it',
    (variable) => {
      expect(all[name]?.environment?.[variable]).toContain(`\${${variable}:-`);
    },
  );
});

describe.each(entries)('%s', (_name, service) => {
  test('comes back when it ends, and only with what it needs', () => {
    expect(service).toMatchObject({ restart: 'unless-stopped', cap_drop: ['ALL'] });
  });

  test('has limits: processor, memory, logs', () => {
    expect(service.deploy?.resources?.limits).toMatchObject({ cpus: expect.any(String), memory: expect.any(String) });
    expect(service.logging?.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
  });

  test('is asked how it is: by its image when that is ours', () => {
    expect(service.healthcheck?.test[0]).toBe(isOurs(service) ? undefined : 'CMD');
  });

  test('waits for health, not for a process', () => {
    const conditions = Object.values(service.depends_on ?? {}).map(({ condition }) => condition);

    expect(conditions.filter((condition) => condition !== 'service_healthy')).toEqual([]);
  });

  test('is of one version', () => {
    expect(service.image).toMatch(
      isOurs(service) ? /:\$\{TAG:-dev\}$/ : /:(v?\d+\.\d+\.\d+|\$\{KAFKA_VERSION:-\d+\.\d+\.\d+\})$/,
    );
  });
});

describe.each(ours)('%s', (_name, service) => {
  test('cannot write to its file system', () => {
    expect(service.read_only).toBe(true);
  });

  test('is told variables that exist', () => {
    const known = read('libs/service-kit/src/shapes.ts');

    expect(Object.keys(service.environment ?? {}).filter((name) => !known.includes(`  ${name}: `))).toEqual([]);
  });
});

test('one port is published, the page; one more by the profile for watching; both on loopback unless told', () => {
  const published = entries.flatMap(([name, { ports = [], profiles }]) => ports.map((port) => [name, profiles, port]));

  expect(published).toEqual([
    ['display-consumer', undefined, expect.stringMatching(/^\$\{COURTSIDE_ADDRESS:-127\.0\.0\.1\}:\S+:8080$/)],
    ['grafana', ['observability'], expect.stringMatching(/^\$\{COURTSIDE_ADDRESS:-127\.0\.0\.1\}:\S+:3000$/)],
  ]);
});

test('what must survive lies on volumes', () => {
  const kept = ['kafka', 'registry', 'feed-simulator'].map((name) => all[name]?.volumes?.length);

  expect(kept).toEqual([1, 1, 1]);
});
