import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundles of services are made of. */
const sources = ['libs', 'services', 'tools/avro-to-ts', 'tools/contract-gate', 'package-lock.json', 'nx.json'];
const isNoPart = (file: string) => /\.(spec\.ts|md)$/.test(file);

/** Hash of everything of the repository at `root`, committed or not, that a built service depends on. */
export function sourceHash(root: string): string {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...sources];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 16 * 2 ** 20 });
  const files = listed.split('\0').filter((file) => file !== '' && !isNoPart(file) && existsSync(join(root, file)));
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Names a build by what it is made of. */
export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
