import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '@nx/devkit';
import { realFiles } from './real-projects.ts';

export interface Outcome {
  readonly code: number;
  /** Both streams, without colours. */
  readonly output: string;
}

export interface RepositoryCopy {
  /** Runs a program in the root of the copy to its end, whatever it comes to. */
  run(program: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** What Git says that differs from the copy when it was made, one file a line. */
  changes(): string[];
  remove(): void;
}

/** The build of the page is the largest, and prints some kB. */
const outputLengthMax = 16 * 1024 * 1024;

/**
 * This repository as it is now, in a folder and a Git repository of its own, with its packages: commands of the root
 * work there as they would here, and what they write is nobody's.
 */
export function copyRepository(): RepositoryCopy {
  const root = mkdtempSync(join(tmpdir(), 'courtside-copy-'));
  const files = realFiles('.').filter((file) => existsSync(join(workspaceRoot, file)));
  for (const file of files) cpSync(join(workspaceRoot, file), join(root, file));
  copyPackages(root, files);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message=base');
  return {
    run: (program, args, environment = {}) => runIn(root, program, args, environment),
    changes: () => git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/**
 * Hard links, since half a gigabyte is much to copy: npm replaces files and does not write into them, but for its own
 * notes, which become a copy. The links between workspaces are relative.
 */
function copyPackages(root: string, files: readonly string[]): void {
  const folders = files
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .map((file) => join(dirname(file), 'node_modules'))
    .filter((folder) => existsSync(join(workspaceRoot, folder)));
  for (const folder of folders) execFileSync('cp', ['-al', join(workspaceRoot, folder), join(root, folder)]);
  const notes = 'node_modules/.package-lock.json';
  rmSync(join(root, notes));
  cpSync(join(workspaceRoot, notes), join(root, notes));
}

function runIn(
  cwd: string,
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const { PATH = '', HOME = '' } = process.env; // Nothing of the Nx and the jest that run this test may reach the copy's.
  const ownBin = join(cwd, 'node_modules/.bin');
  const env = { PATH: `${ownBin}:${PATH}`, HOME, NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0', ...environment };
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd, env, maxBuffer: outputLengthMax }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
