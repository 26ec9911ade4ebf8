import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { copyRepository } from '@courtside/local-stack';

export interface Outcome {
  readonly code: number;
  /** Both streams, without colours. */
  readonly output: string;
}

export interface OpenRepositoryCopy {
  /** Runs a program in the root of the copy to its end, whatever it comes to. */
  run(program: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** What Git says that differs from the copy when it was made, one file a line. */
  changes(): string[];
  remove(): void;
}

/** The build of the page is the largest, and prints some kB. */
const outputLengthMax = 16 * 1024 * 1024;

/** A copy of this repository to run commands in, and to see what they change. */
export function openRepositoryCopy(): OpenRepositoryCopy {
  const copy = copyRepository();
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: copy.folder, encoding: 'utf8' });
  return {
    run: (program, args, environment = {}) => runIn(copy.folder, program, args, environment),
    changes: () => git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean),
    remove: () => copy[Symbol.dispose](),
  };
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
