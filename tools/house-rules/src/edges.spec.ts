import { describe, expect, test } from '@jest/globals';
import { type Project, projects, read, repositoryFiles, withDependencies } from './repository.ts';

const all = projects();
const ours = new Set(all.map((project) => project.name));
const isContract = (name: string) => name.startsWith('@courtside/contract-');

/** What a project may depend on: the table of ARCHITECTURE.md, "Allowed edges". Tests may use tools besides. */
function mayDependOn({ folder }: Project, dependency: string): boolean {
  const client = ['@courtside/kafka-client', '@courtside/service-kit'];
  const gathering = [...client, '@courtside/feed-client'];
  if (folder === 'libs/producer-kit') return gathering.includes(dependency);
  if (folder.startsWith('libs/')) return false;
  if (folder.endsWith('-producer'))
    return [...gathering, '@courtside/producer-kit'].includes(dependency) || isContract(dependency);
  if (folder.startsWith('services/')) return client.includes(dependency) || isContract(dependency);
  return !all.some((project) => project.name === dependency && project.folder.startsWith('services/'));
}

describe.each(all)('$name', (project) => {
  test('depends on our projects along allowed edges only', () => {
    const refused = project.dependencies.filter((name) => ours.has(name) && !mayDependOn(project, name));

    expect(refused).toEqual([]);
  });

  test('has kafkajs only as kafka-client, and axios only as feed-client', () => {
    const owners = { kafkajs: '@courtside/kafka-client', axios: '@courtside/feed-client' };
    const refused = Object.entries(owners).filter(
      ([name, owner]) => project.dependencies.includes(name) && project.name !== owner,
    );

    expect(refused).toEqual([]);
  });
});

describe.each(all.filter(({ folder }) => folder.endsWith('-producer')))('$name', (producer) => {
  test('has exactly one contract, and owns it', () => {
    const contracts = producer.dependencies.filter(isContract);
    const owners = contracts.map((name) => {
      const folder = all.find((project) => project.name === name)?.folder;
      return read(`${folder}/src/index.ts`).match(/owner: '([^']+)'/)?.[1];
    });

    expect(owners).toEqual([producer.name]);
  });
});

/** At the start of a line: some tests plant imports as texts. */
const importOfOurs = /^(?:import|export|\}) .*from '(@courtside\/[\w-]+)/gm;
/** What tests may import undeclared, because nx.json names it among the inputs of everything that tests. */
const devTools = ['@courtside/avro-to-ts', '@courtside/feed-simulator', '@courtside/local-stack'];

describe.each(all)('$name', (project) => {
  test('declares what it imports of ours, tests included: Nx knows of nothing else when something has changed', () => {
    const sources = repositoryFiles().filter(
      (file) => file.startsWith(`${project.folder}/`) && /\.(ts|vue)$/.test(file),
    );
    const imported = sources.flatMap((file) => [...read(file).matchAll(importOfOurs)].map(([, name]) => name ?? ''));
    const known = [
      ...withDependencies(project.name, all).map(({ name }) => name),
      ...project.devDependencies,
      ...devTools,
    ];

    expect([...new Set(imported)].filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('projects are started from their folders: no list in the root names a service', () => {
  const lists = ['package.json', 'nx.json', 'tools/local-stack/package.json'];
  const services = all.filter(({ folder }) => folder.endsWith('-producer')).map(({ name }) => name);

  const named = lists.flatMap((file) => services.filter((service) => read(file).includes(service)));

  expect(named).toEqual([]);
});
