import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findPrincipals } from './find-principals.ts';

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

test('findPrincipals makes an owner of who owns a contract, and a reader of who owns none', () => {
  using root = temporaryFolder();
  for (const name of ['injuries-producer', 'board']) {
    write(join(root.path, 'services', name, 'src/main.ts'), '');
    write(join(root.path, 'services', name, 'package.json'), '{}');
  }
  const identity = JSON.stringify({ topic: 'courtside.injuries', owner: 'injuries-producer' });
  write(join(root.path, 'libs/contracts/injuries/identity.json'), identity);

  const principals = findPrincipals(root.path, 'staging.');

  const writable = principals.map(({ name, rules }) => [
    name,
    ...rules.filter(({ operations }) => operations.includes('Write')).map((rule) => rule.name),
  ]);
  expect(writable.sort()).toEqual([
    ['board', 'staging.courtside.board.dlq'],
    ['injuries-producer', 'staging.courtside.injuries'],
  ]);
});
