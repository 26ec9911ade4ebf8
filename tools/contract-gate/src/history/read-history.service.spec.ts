import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { contractRepository, sampleSchema, withField } from '../testing/contract-repository.ts';
import { git } from './git.ts';
import { readHistory } from './read-history.ts';

const ranked = withField({ name: 'rank', type: 'int', default: 0 });
const schemasIn = (folder: string) => readHistory(folder, 'sample.avsc').versions.map(({ schema }) => schema);

test('readHistory has every schema that a commit has left since the first fixture', () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('sample.avsc', ranked);
  repository.commit();
  repository.write('sample.avsc', sampleSchema);
  repository.commit();

  expect(schemasIn(repository.folder)).toEqual([sampleSchema, ranked, sampleSchema]);
  expect(readHistory(repository.folder, 'sample.avsc').unseen).toEqual([]);
});

test('readHistory leaves out what a contract was before its first fixture, and what was no schema', () => {
  using repository = contractRepository();
  rmSync(join(repository.folder, 'fixtures'), { recursive: true });
  repository.commit();
  repository.write('fixtures/1/schema.avsc', ranked);
  repository.write('sample.avsc', ranked);
  repository.commit();
  repository.write('sample.avsc', '{ "type": ');
  repository.commit();

  expect(schemasIn(repository.folder)).toEqual([ranked]);
});

test('readHistory also has what was on a side that a merge has dropped', () => {
  using repository = contractRepository();
  repository.commit();
  repository.git('checkout', '--quiet', '-b', 'side');
  repository.write('sample.avsc', ranked);
  repository.commit();
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--strategy=ours', '--no-ff', '--message=merge', 'side');

  expect(schemasIn(repository.folder)).toContainEqual(ranked);
});

test('readHistory says what a shallow clone cannot show, and reads the rest', () => {
  using repository = contractRepository();
  repository.commit();
  repository.write('sample.avsc', ranked);
  repository.commit();
  repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, join(repository.root, 'clone'));

  const folder = join(repository.root, 'clone/libs/contracts/sample');

  expect(schemasIn(folder)).toEqual([ranked]);
  expect(readHistory(folder, 'sample.avsc').unseen).toEqual([expect.stringContaining('git fetch --unshallow')]);
});

test('readHistory says that there is no history: without git, and before the first commit', () => {
  using repository = contractRepository();

  expect(readHistory(repository.folder, 'sample.avsc').unseen).toEqual([
    expect.stringMatching(/the git history \(.*not a git repository.*\): only the fixtures were compared/),
  ]);
  git(repository.root, 'init', '--quiet');
  git(repository.root, '-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '--allow-empty', '-qm', 'empty');
  expect(readHistory(repository.folder, 'sample.avsc')).toEqual({
    versions: [],
    frozen: [],
    unseen: ['the git history: no commit has this contract'],
  });
});
