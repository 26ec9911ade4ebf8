import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { RepositoryCopy } from './repository-copy.ts';

export interface Outcome {
  readonly code: number;
  /** Both streams, without colours. */
  readonly output: string;
}

/** The build of the page is the largest, and prints some kB. */
const outputLengthMax = 16 * 1024 * 1024;

/** Runs a program in the root of a copy to its end, whatever it comes to. */
export function runInCopy(
  { folder }: Pick<RepositoryCopy, 'folder'>,
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const { PATH = '', HOME = '' } = process.env; // Nothing of the Nx and the jest that run this test may reach the copy's.
  const ownBin = join(folder, 'node_modules/.bin');
  const env = { PATH: `${ownBin}:${PATH}`, HOME, NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0', ...environment };
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd: folder, env, maxBuffer: outputLengthMax }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
