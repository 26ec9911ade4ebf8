import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../system/start-service.ts';

export interface RepositoryCopy extends Disposable {
  readonly folder: string;
}

/**
 * This repository as it is now and as a person has it after `npm ci`, in a folder and a Git history of its own: commands
 * of the root work there as they would here, and what they write is nobody's.
 */
export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-copy-'));
  const files = filesOf(repositoryRoot);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repositoryRoot, file), join(folder, file), { preserveTimestamps: true });
  }
  copyPackages(folder, files);
  const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
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
 * Hard links, since half a gigabyte is much to copy: npm replaces files and does not write into them, but for its own
 * notes, which become a copy. The links between workspaces are relative.
 */
function copyPackages(to: string, files: readonly string[]): void {
  const folders = files
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .map((file) => join(dirname(file), 'node_modules'))
    .filter((folder) => existsSync(join(repositoryRoot, folder)));
  for (const folder of folders) execFileSync('cp', ['-al', join(repositoryRoot, folder), join(to, folder)]);
  const notes = 'node_modules/.package-lock.json';
  rmSync(join(to, notes));
  cpSync(join(repositoryRoot, notes), join(to, notes));
}
