import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import avro, { type Schema } from 'avsc';
import { checkContract } from '../check-contract.ts';
import { contractRepository, withField } from '../testing/contract-repository.ts';
import { releaseVersion } from './release-version.ts';

const ranked = withField({ name: 'rank', type: 'int', default: 7 });

test('releaseVersion keeps the schema with the fact of the version before, in the bytes of the new one', async () => {
  using repository = contractRepository();
  repository.write('sample.avsc', ranked);

  expect(await releaseVersion(repository.folder)).toBe('fixtures/2');

  const read = (file: string) => readFileSync(join(repository.folder, 'fixtures/2', file));
  const fact = { gameId: 'simulated:1', points: 2, note: null, rank: 7 };
  expect(JSON.parse(read('schema.avsc').toString())).toEqual(ranked);
  expect(JSON.parse(read('fact.json').toString())).toEqual(fact);
  expect({ ...avro.Type.forSchema(ranked as Schema).fromBuffer(read('fact.avro')) }).toEqual(fact);
});

test('releaseVersion takes the fact that was written for the version', async () => {
  using repository = contractRepository();
  repository.write('sample.avsc', ranked);
  const fact = { gameId: 'simulated:2', points: 0, note: 'first', rank: 1 };
  repository.write('fixtures/2/fact.json', fact);

  await releaseVersion(repository.folder);

  expect(JSON.parse(readFileSync(join(repository.folder, 'fixtures/2/fact.json'), 'utf8'))).toEqual(fact);
});

test('releaseVersion refuses to release the same again, and a first version without a fact', async () => {
  using repository = contractRepository();

  await expect(releaseVersion(repository.folder)).rejects.toThrow('its schema is that of fixtures/1');
  rmSync(join(repository.folder, 'fixtures'), { recursive: true });
  await expect(releaseVersion(repository.folder)).rejects.toThrow('write a fact to fixtures/1/fact.json first');
});

test('releaseVersion writes down what a new contract may never change', async () => {
  using repository = contractRepository();
  rmSync(join(repository.folder, 'identity.json'));
  repository.write('sample.avsc', ranked);

  await releaseVersion(repository.folder);

  const { findings } = await checkContract(repository.folder, { servicesFolder: repository.services });
  expect(findings).toEqual([]);
});
