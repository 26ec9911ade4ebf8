import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '@courtside/local-stack';

export interface RepositoryCopy extends Disposable {
  readonly folder: string;
}

/** A copy of this repository as a person has it after `npm ci`, with a history of one commit, to be written into. */
export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-copy-'));
  for (const file of filesOf(repositoryRoot)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repositoryRoot, file), join(folder, file), { preserveTimestamps: true });
  }
  copyPackages(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message=chore: copy');
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What git tracks, and what it would track if it were added. */
function filesOf(root: string): string[] {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

/**
 * Hard links: half a gigabyte in a second. npm replaces files instead of writing into them, but for its own notes, which
 * become a copy; the links of the workspaces are relative and lead into the copy.
 */
function copyPackages(from: string, to: string): void {
  execFileSync('cp', ['-al', from, to]);
  const notes = join(to, '.package-lock.json');
  rmSync(notes);
  copyFileSync(join(from, '.package-lock.json'), notes);
}
