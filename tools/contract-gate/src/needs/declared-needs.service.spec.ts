import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { findContracts } from '../contract/find-contracts.ts';
import { compareNeeds } from './compare-needs.ts';
import { declaredNeeds } from './declared-needs.ts';
import { findReads } from './find-reads.ts';
import { checkProject } from './type-checker.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const services = join(root, 'services');
const contracts = await findContracts(root);
const consumers = declaredNeeds(services);

/** The services that depend on a contract which they do not own. */
function readersOfOthers(): string[] {
  const packages = readdirSync(services).filter((name) => existsSync(join(services, name, 'package.json')));
  return packages.filter((name) => {
    const dependencies = Object.keys(dependenciesIn(join(services, name)));
    const isOthers = (folder: string, owner: string) => owner !== name && dependencies.includes(packageIn(folder));
    return contracts.some(({ folder, identity }) => isOthers(folder, identity.owner));
  });
}

const dependenciesIn = (folder: string): object =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {};

const packageIn = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name;

test('every service that reads a contract of somebody else declares in needs.json what it reads', () => {
  expect(consumers.map(({ name }) => name)).toEqual(readersOfOthers());
});

describe.each(consumers)('needs.json of $name', ({ name, needs }) => {
  const folder = join(services, name);
  const reads = findReads(checkProject(join(folder, 'tsconfig.json')), folder);

  test('has every field that its sources read, and none that they do not', () => {
    expect(compareNeeds(needs, reads, contracts)).toEqual({ undeclared: [], unread: [] });
  });

  test('names contracts that there are', () => {
    const topics = contracts.map(({ identity }) => identity.topic);

    expect(Object.keys(needs).filter((topic) => !topics.includes(topic))).toEqual([]);
  });
});
