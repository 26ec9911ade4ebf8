import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { isAsStamped, writeStamp } from './stamp.ts';

function stampedFolder() {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'kafka'));
  writeFileSync(join(folder.path, 'kafka/a.jar'), 'ten bytes!');
  writeStamp(folder.path);
  return folder;
}

test('isAsStamped knows a folder that is whole', () => {
  using folder = stampedFolder();

  expect(isAsStamped(folder.path)).toBe(true);
});

test('isAsStamped refuses a folder with a file cut short', () => {
  using folder = stampedFolder();
  truncateSync(join(folder.path, 'kafka/a.jar'), 5);

  expect(isAsStamped(folder.path)).toBe(false);
});

test('isAsStamped refuses a folder with a file gone, and one that was never stamped', () => {
  using folder = stampedFolder();
  rmSync(join(folder.path, 'kafka/a.jar'));
  using other = temporaryFolder();

  expect(isAsStamped(folder.path)).toBe(false);
  expect(isAsStamped(other.path)).toBe(false);
});
