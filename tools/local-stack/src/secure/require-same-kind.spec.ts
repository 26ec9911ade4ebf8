import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { requireSameKind } from './require-same-kind.ts';

test('requireSameKind takes an empty folder for either kind', () => {
  using folder = temporaryFolder();

  for (const isSecure of [true, false]) expect(() => requireSameKind(folder.path, isSecure)).not.toThrow();
});

test('requireSameKind neither opens the data of a secure stack nor takes open data for secure', () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, 'kafka'));

  expect(() => requireSameKind(folder.path, true)).toThrow(/was open to everybody, and this one is to be secure/);

  mkdirSync(join(folder.path, 'secrets'));
  writeFileSync(join(folder.path, 'secrets/bootstrap.checkpoint'), '');
  expect(() => requireSameKind(folder.path, false)).toThrow(/was secure, and this one is to be open/);
  expect(() => requireSameKind(folder.path, true)).not.toThrow();
});
