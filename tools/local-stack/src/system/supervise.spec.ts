import { expect, test } from '@jest/globals';
import type { GuardedProcess } from '../java/guarded-process.ts';
import { restartDelayMs, supervise } from './supervise.ts';

function fakeProcess() {
  const { promise, resolve } = Promise.withResolvers<number>();
  const running: GuardedProcess = {
    logFile: 'x.log',
    pid: () => 1,
    ended: promise,
    hasEnded: () => false,
    stop: async () => resolve(0),
    signal: () => undefined,
  };
  return { running, die: resolve };
}

test('restartDelayMs doubles up to half a minute', () => {
  expect([1, 2, 3, 99].map(restartDelayMs)).toEqual([500, 1000, 2000, 30_000]);
});

test('supervise starts a process again when it ends by itself, and says so', async () => {
  const stopping = new AbortController();
  const said: string[] = [];
  const processes = [fakeProcess(), fakeProcess()];
  const restarted = Promise.withResolvers<void>();
  let starts = 0;
  const start = async () => {
    const next = processes[starts];
    starts += 1;
    if (starts === 2) restarted.resolve();
    if (!next) throw new Error('Cannot start a third time');
    return next.running;
  };
  const supervised = await supervise('score-producer', start, (line) => said.push(line), stopping.signal);

  processes[0]?.die(137);
  await restarted.promise;

  expect(said).toEqual(['! score-producer has ended (code 137); starting it again in 0.5 s. Its log: x.log']);
  stopping.abort();
  await supervised.stop();
});

test('supervise tries again when a process cannot be started again, and says so', async () => {
  const stopping = new AbortController();
  const said: string[] = [];
  const [first, last] = [fakeProcess(), fakeProcess()];
  const restarted = Promise.withResolvers<void>();
  let starts = 0;
  const start = async () => {
    starts += 1;
    if (starts === 1) return first.running;
    if (starts === 2) throw new Error('its port is still in use');
    restarted.resolve();
    return last.running;
  };
  const supervised = await supervise('Kafka', start, (line) => said.push(line), stopping.signal);

  first.die(137);
  await restarted.promise;

  expect(said[1]).toBe('! Kafka could not be started; starting it again in 1 s. Its log: x.log');
  stopping.abort();
  await supervised.stop();
});

test('supervise starts nothing again once it is stopped', async () => {
  const stopping = new AbortController();
  const one = fakeProcess();
  let starts = 0;
  const start = async () => {
    starts += 1;
    return one.running;
  };
  const supervised = await supervise('score-producer', start, () => undefined, stopping.signal);

  stopping.abort();
  await supervised.stop();

  expect(starts).toBe(1);
});
