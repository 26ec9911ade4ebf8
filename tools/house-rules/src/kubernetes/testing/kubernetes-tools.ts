import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasPython, pythonWith } from '@courtside/local-stack';
import { test } from '@jest/globals';
import { repositoryRoot } from '../../repository.ts';

const requirements = join(repositoryRoot, 'tools/house-rules/kubernetes-requirements.txt');
/** The first time 30 MB are fetched. */
export const installingLimitMs = 120_000;

/** Whether there is a Python to install the tools with. */
export const hasTools: boolean = hasPython();
const testOrSkip = hasTools ? test : test.skip;
const named = (name: string) =>
  hasTools ? name : `${name} (skipped: no Python 3.9 with venv here; on Debian: python3-venv)`;

/** A test of what is rendered; skipped, and said so in its name, where there is no Python to install the tools with. */
export const testWithTools = Object.assign(
  (name: string, run: () => void | Promise<void>, limitMs?: number): void => testOrSkip(named(name), run, limitMs),
  {
    each: (rows: readonly string[]) => (name: string, run: (row: string) => void | Promise<void>) =>
      testOrSkip.each(rows)(named(name), run),
  },
);

/** What kustomize makes of a folder of `deploy/kubernetes`, as the text that would be applied. */
export async function kustomize(folder: string): Promise<string> {
  const own = join(dirname(await pythonWith(requirements)), 'kubectl');
  const kubectl = existsSync(own) ? own : 'kubectl'; // The package has it for Linux only.
  return execFileSync(kubectl, ['kustomize', join(repositoryRoot, 'deploy/kubernetes', folder)], { encoding: 'utf8' });
}

/**
 * What the API of a version of Kubernetes would refuse: types, missing fields, fields and kinds that it does not know.
 * A line each, which begins with the name of its text; empty when it takes everything.
 */
export async function refusals(texts: Readonly<Record<string, string>>, version: string): Promise<string[]> {
  const python = await pythonWith(requirements);
  const folder = mkdtempSync(join(tmpdir(), 'courtside-kubernetes-'));
  const names = Object.keys(texts);
  names.forEach((name, index) => {
    writeFileSync(join(folder, `${index}`), texts[name] ?? '');
  });
  const program = ['-m', 'kubernetes_validate', '--strict', '--kubernetes-version', version];
  const { stdout, stderr } = spawnSync(python, [...program, ...names.keys()].map(String), {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return `${stdout}${stderr}`
    .trim()
    .split('\n')
    .filter((line) => !/^INFO \d+ passed for resource /.test(line))
    .map((line) => line.replace(/^[A-Z]+ (\d+) /, (_match, index) => `${names[Number(index)]} `));
}
