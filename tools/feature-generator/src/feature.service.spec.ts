import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenRepositoryCopy, openRepositoryCopy } from './testing/open-repository-copy.ts';

/** npm links packages once for each feature. */
const preparingLimitMs = 240_000;
/** Every check of three features, and the page with two more panels, on two cores that others use too. */
const checkingLimitMs = 300_000;

const everyType =
  'playerId:string,status:enum(out|doubtful|active),minutes:int,share:double?,isStarter:boolean,returnsAt:timestamp?,note:string?';
const withoutPanel = [['shot-clocks'], ['standings', '--per', 'league', '--fields', 'rank:int,streak:string?']];
const withPanel = ['injuries', '--per', 'player', '--fields', everyType, '--panel'];
const addedBy = (...names: readonly string[]) =>
  names.flatMap((name) => [`@courtside/contract-${name}`, `${name}-producer`]);
const added = addedBy('injuries', 'shot-clocks', 'standings');
const panel = 'services/display-consumer/web/panels/courtside.injuries/';

let copy: OpenRepositoryCopy;
const generate = (...args: readonly string[]) => copy.run('npx', ['nx', 'g', 'feature', ...args]);
const succeeded = { code: 0, output: expect.any(String) };

beforeAll(() => {
  copy = openRepositoryCopy();
}, preparingLimitMs);
afterAll(() => copy.remove());

test('nx g feature writes nothing when it is only asked what it would write', async () => {
  const { code, output } = await generate('injuries', '--panel', '--dry-run');

  expect({ code, output }).toEqual(succeeded);
  expect(output).toContain('CREATE services/injuries-producer/src/main.ts');
  expect(copy.changes()).toEqual([]);
});

test('nx g feature tells all that is wrong and writes nothing', async () => {
  const { code, output } = await generate('scores', '--per', 'city', '--fields', 'revision:long,note');

  expect(code).toBe(1);
  for (const problem of ['"scores" is taken', 'no facts per "city"', 'field "revision"', '"note" is no field'])
    expect(output).toContain(problem);
  expect(copy.changes()).toEqual([]);
});

async function affected(): Promise<string[]> {
  const { output } = await copy.run('npx', ['nx', 'show', 'projects', '--affected']);
  return output.trim().split('\n').sort();
}

test(
  'nx g feature affects what it has added, and nothing else',
  async () => {
    for (const feature of withoutPanel) expect(await generate(...feature)).toEqual(succeeded);

    expect(await affected()).toEqual(addedBy('shot-clocks', 'standings').sort());
  },
  preparingLimitMs,
);

test(
  'nx g feature changes no line that was there: a line each of compose and the overlays, one of the display for a panel, and the lock file',
  async () => {
    expect(await generate(...withPanel)).toEqual(succeeded);

    const places =
      /^\?\? (libs\/contracts|services|deploy\/kubernetes)\/(injuries|shot-clocks|standings)(-producer)?\//;
    const other = copy.changes().filter((line) => !places.test(line) && !line.startsWith(`?? ${panel}`));
    expect(other).toEqual([
      ' M deploy/kubernetes/all/kustomization.yaml',
      ' M docker-compose.yml',
      ' M package-lock.json',
      ' M services/display-consumer/package.json',
    ]);
    const { output } = await copy.run('git', ['diff', '--text', '--unified=0']);
    const lines = output.split('\n').filter((line) => /^[-+]/.test(line) && !/^(---|\+\+\+) /.test(line));
    const { output: counts } = await copy.run('git', ['diff', '--numstat', 'deploy', 'docker-compose.yml', 'services']);
    expect(lines.filter((line) => line.startsWith('-'))).toEqual([]);
    expect(counts.trim().split('\n')).toEqual([
      '3\t0\tdeploy/kubernetes/all/kustomization.yaml',
      '3\t0\tdocker-compose.yml',
      '1\t0\tservices/display-consumer/package.json',
    ]);
  },
  preparingLimitMs,
);

test('nx g feature --panel affects the display as well', async () => {
  expect(await affected()).toEqual([...added, 'display-consumer'].sort());
});

test(
  'nx g feature writes what lint and the house rules let pass',
  async () => {
    const lint = await copy.run('npm', ['run', 'lint']);
    const rules = await copy.run('npx', ['nx', 'test', '@courtside/house-rules']);

    expect([lint, rules]).toEqual([succeeded, succeeded]);
  },
  checkingLimitMs,
);

test(
  'nx g feature writes what passes the check of contracts, its types, its tests and its build',
  async () => {
    const targets = ['--targets', 'contract-check', 'typecheck', 'test', 'build'];

    const run = await copy.run('npx', ['nx', 'run-many', ...targets, `--projects=${added}`, '--output-style=static']);

    expect(run).toEqual(succeeded);
    for (const project of added) expect(run.output).toContain(`nx run ${project}:test`);
  },
  checkingLimitMs,
);

test(
  'nx g feature --panel writes what the page is built with',
  async () => {
    const build = await copy.run('npx', ['nx', 'build', 'display-consumer', '--output-style=static']);
    const jest = (...args: readonly string[]) =>
      copy.run('npx', ['jest', '--config', 'jest.config.mjs', ...args], { NODE_OPTIONS: '--experimental-vm-modules' });
    const tested = await jest('--rootDir', panel);
    const declared = await jest('--rootDir', 'tools/contract-gate', 'declared-needs');

    expect([build, tested, declared]).toEqual([succeeded, succeeded, succeeded]);
  },
  checkingLimitMs,
);

test(
  'nx g feature writes a producer that publishes on a real broker',
  async () => {
    const { KAFKA_BROKERS, SCHEMA_REGISTRY_URL } = process.env;
    const spec = ['injuries-producer:test-service', '--testNamePattern', 'publishes a fact of every'];

    const run = await copy.run('npx', ['nx', 'run', ...spec], {
      COURTSIDE_TEST_STACK: 'external',
      KAFKA_BROKERS,
      SCHEMA_REGISTRY_URL,
    });

    expect(run).toEqual(succeeded);
    expect(run.output).toContain('1 passed');
  },
  checkingLimitMs,
);
