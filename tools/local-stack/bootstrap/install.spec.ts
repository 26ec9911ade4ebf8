import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';
import { mustInstall } from './install.mjs';

function clone(ages: { lockFileAt: number; installedAt?: number }) {
  const folder = temporaryFolder();
  const write = (file: string, atSeconds: number) => {
    writeFileSync(join(folder.path, file), '{}');
    utimesSync(join(folder.path, file), atSeconds, atSeconds);
  };
  mkdirSync(join(folder.path, 'node_modules'));
  write('package-lock.json', ages.lockFileAt);
  if (ages.installedAt !== undefined) write('node_modules/.package-lock.json', ages.installedAt);
  return folder;
}

test.each([
  ['never was installed', { lockFileAt: 200 }, true],
  ['was installed before the lock file changed', { lockFileAt: 200, installedAt: 100 }, true],
  ['was installed since', { lockFileAt: 200, installedAt: 300 }, false],
])('mustInstall of a clone that %s is %#', (_what, ages, expected) => {
  using folder = clone(ages);

  expect(mustInstall(folder.path)).toBe(expected);
});
