import { projects, repositoryFiles } from '@courtside/house-rules';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { openScratchClone, type ScratchClone } from '../testing/scratch-clone.ts';
import { withLockedVersion, withVersion } from './manifests.ts';

/** Copying the repository takes seconds on a busy machine, and so does a release. */
jest.setTimeout(60_000);

const services = projects().filter(({ folder }) => folder.startsWith('services/'));
const others = services
  .map(({ name }) => name)
  .filter((name) => !['score-producer', 'display-consumer'].includes(name));

let clone: ScratchClone;
beforeAll(() => {
  clone = openScratchClone();
  startAt('1.1.0');
});
afterAll(() => clone[Symbol.dispose]());
beforeEach(() => {
  clone.git('checkout', '--quiet', '--detach', 'main');
  for (const tag of clone.git('tag').split('\n').filter(Boolean)) clone.git('tag', '--delete', tag);
});

/** Whatever has been released by now: every service of the clone is at this version, and nobody has told of it. */
function startAt(version: string): void {
  const changelogs = repositoryFiles().filter((file) => /^services\/[^/]+\/CHANGELOG\.md$/.test(file));
  if (changelogs.length > 0) clone.git('rm', '--quiet', ...changelogs);
  clone.commit('chore: start', {
    ...Object.fromEntries(
      services.map(({ folder }) => [`${folder}/package.json`, (text: string) => withVersion(text, version)]),
    ),
    'package-lock.json': (text) =>
      services.reduce((lock, { folder }) => withLockedVersion(lock, folder, version), text),
  });
}

const commit = (message: string, ...files: readonly string[]) =>
  clone.commit(message, Object.fromEntries(files.map((file) => [file, (text: string) => `${text}\n`])));
const releasedTags = () => clone.git('tag', '--points-at', 'HEAD').split('\n').filter(Boolean);
const changelogOf = (service: string) =>
  clone
    .read(`services/${service}/CHANGELOG.md`)
    .replace(/\d{4}-\d\d-\d\d/, 'today')
    .trim();
const versionsOf = (service: string) => [
  JSON.parse(clone.read(`services/${service}/package.json`)).version,
  JSON.parse(clone.read('package-lock.json')).packages[`services/${service}`].version,
];

/** What the workflow runs, where there is no remote. */
async function release(): Promise<void> {
  const { code, output } = await clone.run('nx', 'release', '--skip-publish');
  expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
}

test('a release gives a service that has changed its next version, a changelog and a tag, and the others nothing', async () => {
  commit('feat(score-producer): tell overtime apart', 'services/score-producer/src/main.ts', 'docs/deploying.md');
  commit('fix(display-consumer): keep the page open', 'services/display-consumer/src/main.ts');

  await release();

  expect(releasedTags()).toEqual(['display-consumer@1.1.1', 'score-producer@1.2.0']);
  expect(versionsOf('score-producer')).toEqual(['1.2.0', '1.2.0']);
  expect(changelogOf('score-producer')).toBe(
    '## 1.2.0 (today)\n\n### Features\n\n- **score-producer:** tell overtime apart',
  );
  expect(versionsOf('display-consumer')).toEqual(['1.1.1', '1.1.1']);
  expect(changelogOf('display-consumer')).toBe(
    '## 1.1.1 (today)\n\n### Fixes\n\n- **display-consumer:** keep the page open',
  );
  expect(others.map(versionsOf)).toEqual(others.map(() => ['1.1.0', '1.1.0']));
  expect(clone.git('status', '--porcelain')).toBe('');
});

test('a release gives whoever holds a library or a contract a patch version, and tells what has changed in it', async () => {
  for (const { name } of services) clone.git('tag', `${name}@1.1.0`);
  commit('fix(feed-client): read a late play', 'libs/feed-client/src/index.ts');
  commit('feat(contract-plays)!: say who assisted', 'libs/contracts/plays/src/index.ts', 'README.md');
  commit('feat(score-producer)!: want another feed', 'services/score-producer/src/main.ts');

  await release();

  expect(releasedTags()).toEqual(
    services.map(({ name }) => `${name}@${name === 'score-producer' ? '2.0.0' : '1.1.1'}`).sort(),
  );
  expect(changelogOf('plays-producer')).toContain('- **feed-client:** read a late play');
  expect(changelogOf('plays-producer')).toContain('**contract-plays:** say who assisted');
  expect(changelogOf('display-consumer')).toContain('**contract-plays:** say who assisted');
  expect(changelogOf('display-consumer')).not.toContain('feed-client');
  expect(changelogOf('player-stats-producer')).not.toContain('contract-plays');
});

test('a release of nothing but documents, tests and tools does nothing', async () => {
  for (const { name } of services) clone.git('tag', `${name}@1.1.0`);
  commit('docs(score-producer): say more', 'services/score-producer/README.md', 'README.md');
  commit('test(kafka-client): see more', 'libs/kafka-client/src/index.ts');
  commit('fix(local-stack): start sooner', 'tools/local-stack/src/index.ts');
  commit('build: another jest configuration', 'jest.config.mjs');
  const before = clone.git('rev-parse', 'HEAD');

  await release();

  expect(clone.git('rev-parse', 'HEAD')).toBe(before);
  expect(releasedTags()).toEqual([]);
});
