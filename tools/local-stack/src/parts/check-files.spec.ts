import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { checkFiles } from './check-files.ts';

const checksumOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // FIPS 180-2, appendix B.1

test('checkFiles accepts files that have their checksum', () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'a.jar'), 'abc');

  expect(() => checkFiles(folder.path, { 'a.jar': checksumOfAbc })).not.toThrow();
});

test('checkFiles names every file that is missing or another one', () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'a.jar'), 'abd');

  const check = () => checkFiles(folder.path, { 'a.jar': checksumOfAbc, 'b.jar': checksumOfAbc });

  expect(check).toThrow(/2 of 2 files .*:\n {2}a\.jar\n {2}b\.jar\n/);
});
