import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type Lock, takeLock } from './lock-file.ts';
import { identifyProcess } from './process-identity.ts';

function taken(file: string): Lock {
  const attempt = takeLock(file);
  if ('heldBy' in attempt) throw new Error(`held by ${attempt.heldBy.owner.pid}`);
  return attempt.lock;
}

test('takeLock names the living owner when the lock is held', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.lock');
  taken(file);

  const second = takeLock(file);

  expect(second).toMatchObject({ heldBy: { owner: { pid: process.pid } } });
});

test('takeLock takes over a lock whose owner is dead, although another process has its id now', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.lock');
  writeFileSync(file, JSON.stringify({ owner: { pid: process.pid, startedAt: 'long ago' }, token: 'theirs' }));

  const lock = taken(file);

  expect(readFileSync(file, 'utf8')).toContain(lock.token);
});

test.each(['', '{"owner":', '4711'])('takeLock takes over a lock that says %j, which nobody writes', (content) => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.lock');
  writeFileSync(file, content);

  expect(() => taken(file)).not.toThrow();
});

test('release leaves nothing behind', () => {
  using folder = temporaryFolder();

  taken(join(folder.path, 'a.lock')).release();

  expect(readdirSync(folder.path)).toEqual([]);
});

test('release leaves the lock of somebody who has taken it over', () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'a.lock');
  const lock = taken(file);
  const theirs = JSON.stringify({ owner: identifyProcess(process.pid), token: 'theirs' });
  writeFileSync(file, theirs);

  lock.release();

  expect(readFileSync(file, 'utf8')).toBe(theirs);
});
