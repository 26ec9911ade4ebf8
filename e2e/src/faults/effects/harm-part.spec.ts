import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { GuardedProcess } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { type Part, processState } from '../system/part.ts';
import { freezePart, killPart } from './harm-part.ts';

/** A part that sleeps; `signal` is how signals reach it, if at all. */
function startSleeper(signal?: GuardedProcess['signal']): Part & Disposable {
  const start = () => spawn('sleep', ['60'], { stdio: 'ignore' });
  let child = start();
  const running = (): GuardedProcess => {
    const current = child;
    return {
      logFile: '',
      pid: () => current.pid,
      ended: once(current, 'exit').then(() => 0),
      hasEnded: () => current.exitCode !== null,
      signal: signal ?? ((name) => void current.kill(name)),
      stop: async () => void current.kill(),
    };
  };
  return {
    process: running,
    restart: async () => {
      child = start();
    },
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}

test('killPart leaves no process of that id, and another one in its place', async () => {
  using part = startSleeper();
  const pid = part.process().pid();

  const effect = await killPart(part, 0);

  expect(effect).toEqual({ isEffective: true, evidence: `process ${pid} is gone` });
  expect(processState(part.process().pid())).toBeDefined();
});

test('freezePart stops a process and lets it go on', async () => {
  using part = startSleeper();

  const effect = await freezePart(part, 0);

  expect(effect).toMatchObject({ isEffective: true });
  expect(processState(part.process().pid())).toBe('S');
});

test('freezePart says when a process has not stopped', async () => {
  using part = startSleeper(() => undefined);

  expect(await freezePart(part, 0)).toMatchObject({ isEffective: false });
});
