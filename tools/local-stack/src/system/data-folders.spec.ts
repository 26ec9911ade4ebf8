import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dataFolderOf, repositoryRoot } from './start-service.ts';

const folders = [false, true].flatMap((isLive) =>
  [false, true].map((isSecure) => basename(dataFolderOf({ isLive, isSecure }))),
);

test.each(['.gitignore', '.dockerignore'])('%s keeps out what a start keeps: there are passwords in it', (file) => {
  const lines = readFileSync(join(repositoryRoot, file), 'utf8').split('\n');

  expect(lines).toEqual(expect.arrayContaining(folders));
});

test('dataFolderOf keeps simulated, real, open and secure data apart', () => {
  expect(new Set(folders).size).toBe(4);
});
