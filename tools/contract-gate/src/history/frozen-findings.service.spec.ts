import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ContractRepository, contractRepository } from '../testing/contract-repository.ts';
import { frozenFindings } from './frozen-findings.ts';
import { readHistory } from './read-history.ts';

const findings = ({ folder }: ContractRepository) =>
  frozenFindings(folder, readHistory(folder, 'sample.avsc').frozen).map(({ where, problem }) => `${where} ${problem}`);

test('frozenFindings has nothing against a new version beside the old one', () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('fixtures/2/fact.json', {});
  repository.commit();

  expect(findings(repository)).toEqual([]);
});

test('frozenFindings finds a released file that was changed, committed or not', () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('fixtures/1/fact.json', {});

  const changed = [expect.stringMatching(/^fixtures\/1\/fact.json is not what it was since commit \w{7} added it$/)];
  expect(findings(repository)).toEqual(changed);
  repository.commit();
  expect(findings(repository)).toEqual(changed);
});

test('frozenFindings finds a released file that is gone, and one that came back as another', () => {
  using repository = contractRepository();
  repository.commit();
  rmSync(join(repository.folder, 'identity.json'));
  repository.commit();

  expect(findings(repository)).toEqual([expect.stringContaining('identity.json is gone')]);
  repository.write('identity.json', { topic: 'courtside.other' });
  repository.commit();
  expect(findings(repository)).toEqual([expect.stringContaining('identity.json is not what it was')]);
});

test('frozenFindings is content when a changed file is restored as it says', () => {
  using repository = contractRepository();
  repository.commit();
  const released = repository.git('show', 'HEAD:libs/contracts/sample/fixtures/1/fact.json');
  repository.write('fixtures/1/fact.json', {});
  repository.commit();
  repository.write('fixtures/1/fact.json', released);

  expect(findings(repository)).toEqual([]);
});
