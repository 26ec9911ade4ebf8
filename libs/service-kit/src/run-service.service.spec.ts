import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';

const moduleUrl = new URL('./run-service.ts', import.meta.url).href;

interface Run {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly said: { out: string; err: string };
  readonly exit: Promise<unknown[]>;
}

/** Runs a service with this `main` as a process of its own, because signals and exit codes belong to processes. */
function runMain(main: string, env: Record<string, string> = {}): Run {
  const source = `import { runService } from ${JSON.stringify(moduleUrl)}; runService('fixture', ${main});`;
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', source];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, exit: once(child, 'close') };
}

/** Resolves when the process has logged the event. */
async function logged(run: Run, event: string): Promise<void> {
  while (!run.said.out.includes(`"event":"${event}"`)) await once(run.child.stdout, 'data');
}

const waitForStop = `async (stop, log) => {
  await new Promise((resolve) => { const keep = setInterval(() => {}, 1e6); stop.onabort = () => { clearInterval(keep); resolve(); }; log.info({ event: 'up' }); });
  log.info({ event: 'flushed' });
}`;
const ignoreStop = `async (stop, log) => { log.info({ event: 'up' }); await new Promise(() => setInterval(() => {}, 1e6)); }`;

test.each(['SIGTERM', 'SIGINT'] as const)(
  'runService lets main finish when %s arrives and exits with 0',
  async (signal) => {
    const run = runMain(waitForStop);
    await logged(run, 'up');

    run.child.kill(signal);

    expect(await run.exit).toEqual([0, null]);
    expect(run.said.out).toContain(`"event":"service.stopping","signal":"${signal}"`);
    expect(run.said.out).toContain('"event":"flushed"');
    expect(run.said.err).toBe('');
  },
);

test('runService exits with 0 when main is done, whatever still keeps the process', async () => {
  const run = runMain('async () => { setInterval(() => {}, 1e6); }');

  expect(await run.exit).toEqual([0, null]);
});

test('runService ends a main that does not stop within 5 s', async () => {
  const run = runMain(ignoreStop);
  await logged(run, 'up');
  const startedAt = performance.now();

  run.child.kill('SIGTERM');

  expect(await run.exit).toEqual([1, null]);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(run.said.out).toContain('"event":"service.stopTimedOut"');
}, 10_000);

test('runService ends at once at the second signal', async () => {
  const run = runMain(ignoreStop);
  await logged(run, 'up');

  run.child.kill('SIGINT');
  await logged(run, 'service.stopping');
  run.child.kill('SIGINT');

  expect(await run.exit).toEqual([1, null]);
  expect(run.said.out).toContain('"event":"service.killed"');
});

test.each([
  ['rejects', `async () => { throw new Error('Cannot start: no broker'); }`],
  ['throws before it waits', `() => { throw new Error('Cannot start: no broker'); }`],
  [
    'loses a rejection',
    `async () => { Promise.reject(new Error('Cannot start: no broker')); await new Promise(() => setInterval(() => {}, 1e6)); }`,
  ],
  [
    'throws in a callback',
    `async () => { setTimeout(() => { throw new Error('Cannot start: no broker'); }); await new Promise(() => setInterval(() => {}, 1e6)); }`,
  ],
])('runService tells in words and in the log why it failed when main %s', async (_how, main) => {
  const run = runMain(main);

  expect(await run.exit).toEqual([1, null]);
  expect(run.said.err).toBe('fixture: Cannot start: no broker\n');
  expect(run.said.out).toMatch(/"level":"fatal".*"event":"service.failed".*Cannot start: no broker/);
});

test('runService shows the stack of an error that nobody foresaw', async () => {
  const run = runMain('async () => { undefined.length; }');

  expect(await run.exit).toEqual([1, null]);
  expect(run.said.err).toMatch(/^fixture: TypeError: Cannot read properties.*\n +at /);
});

test('runService fails when main waits for what nothing will bring', async () => {
  const run = runMain('() => new Promise(() => {})');

  expect(await run.exit).toEqual([1, null]);
  expect(run.said.err).toContain('nothing is left to wake it');
});

test('runService logs at the level of the environment, and at info when that is no level', async () => {
  const quiet = runMain('async () => {}', { LOG_LEVEL: 'error' });
  const wrong = runMain('async () => {}', { LOG_LEVEL: 'loud' });

  await Promise.all([quiet.exit, wrong.exit]);

  expect(quiet.said.out).toBe('');
  expect(wrong.said.out).toContain('"event":"service.stopped"');
});
