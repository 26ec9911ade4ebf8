import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { git } from './git.ts';
import type { LoggedFile } from './parse-log.ts';

/** The files that are not what they were when they were added. */
export function frozenFindings(folder: string, frozen: readonly LoggedFile[]): readonly Finding[] {
  const isChanged = ({ path, blob }: LoggedFile) => contentOf(folder, path) !== blob;
  const changed = new Map(frozen.filter(isChanged).map((file) => [`${file.path} ${file.blob}`, file]));
  return [...changed.values()].map(({ path, blob, commit }) => ({
    where: path,
    problem: `is ${existsSync(join(folder, path)) ? 'not what it was' : 'gone'} since commit ${commit.slice(0, 7)} added it`,
    rule: 'what was released stays: the newest reader reads every fixture, for ever',
    instead: `restore it: git cat-file blob ${blob.slice(0, 12)} > ${path}; a new version gets a new folder`,
  }));
}

/** The id that git gives to the content of a file now; undefined when there is no file. */
const contentOf = (folder: string, path: string): string | undefined =>
  existsSync(join(folder, path)) ? git(folder, 'hash-object', '--', path).trim() : undefined;
