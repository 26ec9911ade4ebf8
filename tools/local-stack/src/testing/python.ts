import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../parts/fetch-artifacts.ts';
import { waitForLock } from '../parts/wait-for-lock.ts';

const run = promisify(execFile);

/** Python 3.9 with what `python3 -m venv` needs, which Debian keeps in a package of its own. */
const probe = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))';

/**
 * Whether tests that need Python can run here. `.ci/run` installs it and sets `COURTSIDE_PYTHON_REQUIRED`: there the
 * answer is yes, so that nothing is skipped.
 */
export const hasPython = (): boolean =>
  process.env.COURTSIDE_PYTHON_REQUIRED === 'true' || spawnSync('python3', ['-c', probe]).status === 0;

/**
 * The Python of a virtual environment that holds what `requirementsFile` names: made once, and kept in the cache.
 *
 * Several processes may ask at once: one installs, the others wait.
 *
 * @throws the error of `venv` or `pip`, with what they printed.
 */
export async function pythonWith(requirementsFile: string): Promise<string> {
  const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout;
  const hash = createHash('sha256').update(readFileSync(requirementsFile)).update(version).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `python-${hash}`);
  mkdirSync(cacheFolder(), { recursive: true });
  const lock = await waitForLock(`${folder}.lock`);
  try {
    if (!existsSync(join(folder, 'complete'))) await install(folder, requirementsFile);
  } finally {
    lock.release();
  }
  return join(folder, 'bin/python');
}

async function install(folder: string, requirementsFile: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true }); // What a broken-off installation has left.
  await run('python3', ['-m', 'venv', folder]);
  await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--requirement', requirementsFile]);
  writeFileSync(join(folder, 'complete'), '');
}
