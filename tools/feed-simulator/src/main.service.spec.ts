import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import type { Simulator } from './start-simulator.ts';
import { createSimulatorClient, eventually } from './testing/simulator-client.ts';

jest.setTimeout(60_000); // Real servers, on a machine that may be busy with other suites.

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'courtside-simulator-main-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function run(...words: string[]): ChildProcess {
  const { NODE_OPTIONS: _none, ...env } = process.env; // Those of jest are not for it.
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function startProcess(...words: string[]) {
  const child = run('--port', '0', '--data-dir', dataDir, ...words);
  const [line] = (await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')) as [string];
  const listening = JSON.parse(line) as Simulator & { event: string };
  return { child, listening, client: createSimulatorClient(listening) };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

test('main prints one line of JSON when it listens, and ends soon after SIGTERM', async () => {
  const { child, listening, client } = await startProcess('--seed', '5');

  expect(listening).toMatchObject({ event: 'simulator.listening', source: 'simulated', isResumed: false });
  expect((await client.scoreboard()).games).toHaveLength(6);
  const hanging = client.fault({ kind: 'hang', count: 1 }).then(() => client.scoreboard());
  hanging.catch(() => {});
  const askedMs = performance.now();
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  expect(performance.now() - askedMs).toBeLessThan(2000);
});

test('main goes on after a kill, and never behind what it has shown', async () => {
  const first = await startProcess('--seed', '6', '--speed', '1000');
  const seen = await eventually(first.client.state, ({ games }) => (games[0]?.releasedCount ?? 0) > 300);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await startProcess('--seed', '6');

  const state = await second.client.state();
  expect(second.listening.isResumed).toBe(true);
  expect(state.speed).toBe(1000);
  expect(state.virtualMs).toBeGreaterThanOrEqual(seen.virtualMs);
  expect(state.games[0]?.releasedCount).toBeGreaterThanOrEqual(seen.games[0]?.releasedCount ?? 0);
});

test('main names all problems and exits with 1', async () => {
  const child = run('--games', '0', '--speed', '9999', '--nonsense');

  const [text, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);

  expect(code).toBe(1);
  for (const word of ['games', 'speed', '--nonsense', '--help']) expect(text).toContain(word);
});

test('main explains itself with --help', async () => {
  const child = run('--help');

  const [text, [code]] = await Promise.all([textOf(child.stdout), once(child, 'exit')]);

  expect(code).toBe(0);
  expect(text).toContain('--hold-at-end');
});
