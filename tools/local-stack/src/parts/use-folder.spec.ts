import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tooFull, useFolder, whyUnwritable } from './use-folder.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });

test('useFolder makes the folder and leaves nothing in it', async () => {
  using parent = temporaryFolder();
  const folder = join(parent.path, 'a/b');

  await useFolder(folder, 1);

  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('useFolder refuses a path where a file stands', async () => {
  using parent = temporaryFolder();
  const file = join(parent.path, 'file');
  writeFileSync(file, '');

  await expect(useFolder(join(file, 'a'), 1)).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    message: `Cannot use the folder ${join(file, 'a')}: something that is not a folder stands in its way (ENOTDIR)`,
  });
});

test('useFolder refuses a folder without the room that is needed', async () => {
  using folder = temporaryFolder();

  await expect(useFolder(folder.path, Number.MAX_SAFE_INTEGER)).rejects.toThrow(/MiB free and needs \d+/);
});

test.each([
  ['EROFS', 'it is on a read-only file system (EROFS)'],
  ['EACCES', 'you may not write to it (EACCES)'],
  ['ENOSPC', 'no space is left there (ENOSPC)'],
])('whyUnwritable says what %s means', (code, words) => {
  expect(whyUnwritable(systemError(code))).toBe(words);
});

test('tooFull says how much is free and how much is needed', () => {
  expect(tooFull(5 * 2 ** 20, 9 * 2 ** 20)).toBe('it has 5 MiB free and needs 9');
  expect(tooFull(9 * 2 ** 20, 9 * 2 ** 20)).toBeUndefined();
});
