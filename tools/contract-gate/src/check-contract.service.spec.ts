import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { checkContract } from './check-contract.ts';
import { type ContractRepository, contractRepository, withField, withoutField } from './testing/contract-repository.ts';

const check = ({ folder, services }: ContractRepository) => checkContract(folder, { servicesFolder: services });
const placesIn = async (repository: ContractRepository) => (await check(repository)).findings.map(({ where }) => where);

function declare({ services }: ContractRepository, needs: object): void {
  mkdirSync(join(services, 'display-consumer'), { recursive: true });
  writeFileSync(join(services, 'display-consumer/needs.json'), JSON.stringify(needs));
}

test('checkContract is content with a contract that keeps its promises', async () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'int', default: 0 }));

  const report = await check(repository);

  expect(report).toEqual({ topic: 'courtside.sample', findings: [], compared: ['fixtures/1'], unseen: [] });
});

test('checkContract compares with a schema that was committed and never released', async () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'int', default: 0 }));
  repository.commit();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'string', default: '' }));

  const { findings } = await check(repository);

  expect(findings).toMatchObject([
    { where: 'rank', problem: expect.stringMatching(/facts of commit \w{7} may have int/) },
  ]);
});

test('checkContract holds a contract to its fixtures where there is no git', async () => {
  using repository = contractRepository();
  repository.write('sample.avsc', withoutField('points'));

  const { findings, unseen } = await check(repository);

  expect(findings).toMatchObject([{ where: 'points' }]);
  expect(unseen).toHaveLength(1);
});

test('checkContract names who reads a field that every reader could do without', async () => {
  using repository = contractRepository();
  repository.commit();
  declare(repository, { 'courtside.sample': { Sample: ['gameId', 'note'] } });
  repository.write('sample.avsc', withoutField('note'));

  const { findings } = await check(repository);

  expect(findings).toMatchObject([{ where: 'Sample.note', problem: expect.stringContaining('display-consumer') }]);
});

test('checkContract finds another owner, another number of partitions and another key', async () => {
  using repository = contractRepository();
  const contract = { topic: 'courtside.sample', owner: 'other-producer', config: { numPartitions: 6 } };
  repository.write('src/index.ts', `export const sample = ${JSON.stringify(contract)};\n`);
  repository.write('sample.avsc', { ...withoutField(''), courtside: { entity: ['gameId', 'note'] } });

  expect(await placesIn(repository)).toEqual(['owner', 'key', 'numPartitions']);
});

test('checkContract says which file it cannot read', async () => {
  using repository = contractRepository();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'number' }));

  await expect(check(repository)).rejects.toThrow(/sample.avsc is no Avro schema: .*number/);
});

test('contract-check as a command prints what to do instead and fails', () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'int' }));
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: '', SCHEMA_REGISTRY_URL: '' };
  const run = () => spawnSync(process.execPath, [main, repository.folder], { encoding: 'utf8', env });

  const broken = run();
  repository.write('sample.avsc', withField({ name: 'rank', type: 'int', default: 0 }));
  const mended = run();

  expect(broken.status).toBe(1);
  expect(broken.stdout).toMatch(
    /courtside.sample breaks a promise:\n\n {2}rank has no default.*\n.*rule:.*\n.*instead: give it/,
  );
  expect(mended).toMatchObject({
    status: 0,
    stdout: 'courtside.sample keeps its promises; compared with fixtures/1\n',
  });
});
