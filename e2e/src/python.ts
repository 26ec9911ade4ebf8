import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '@courtside/local-stack';
import { test } from '@jest/globals';

const run = promisify(execFile);

/** What the example needs: Python 3.9 with what `python3 -m venv` needs, which Debian keeps in a package of its own. */
const probe = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))';
const isPresent = () => spawnSync('python3', ['-c', probe]).status === 0;

/**
 * A test that needs Python; skipped, and said so, where there is none.
 *
 * `.ci/run` installs it and sets `COURTSIDE_PYTHON_REQUIRED`: there nothing is skipped.
 */
export const testWithPython: (name: string, run: () => Promise<void>, deadlineMs?: number) => void =
  isPresent() || process.env.COURTSIDE_PYTHON_REQUIRED === 'true'
    ? test
    : // biome-ignore lint/suspicious/noSkippedTests: only where there is no Python, and CI has one
      (name) => test.skip(`${name} (skipped: no Python 3.9 with venv here; on Debian: python3-venv)`, () => undefined);

/**
 * The Python of a virtual environment that holds what `requirementsFile` names: made once, and kept in the cache.
 *
 * @throws the error of `venv` or `pip`, with what they printed.
 */
export async function pythonWith(requirementsFile: string): Promise<string> {
  const version = spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout;
  const hash = createHash('sha256').update(readFileSync(requirementsFile)).update(version).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `python-${hash}`);
  const python = join(folder, 'bin/python');
  const isComplete = join(folder, 'complete');
  if (existsSync(isComplete)) return python;
  rmSync(folder, { recursive: true, force: true }); // What a broken-off installation has left.
  await run('python3', ['-m', 'venv', folder]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirementsFile]);
  writeFileSync(isComplete, '');
  return python;
}
