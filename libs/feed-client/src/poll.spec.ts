import { expect, test } from '@jest/globals';
import { pollForever } from './poll.ts';
import { fakeTime } from './testing/fake-time.ts';

/** Runs so many rounds on a clock of its own, each of which takes `roundMs`, and gives the moments when they began. */
async function startsOf(
  rounds: number,
  about: { intervalMs?: () => number; roundMs?: number; chance?: number } = {},
): Promise<number[]> {
  const { intervalMs = () => 1_000, roundMs = 0, chance = 0.5 } = about;
  const time = fakeTime();
  const stop = new AbortController();
  const starts: number[] = [];
  const task = async () => {
    starts.push(time.now() - 1_000_000);
    time.pass(roundMs);
    if (starts.length === rounds) stop.abort();
  };
  await pollForever({ stop: stop.signal, task, intervalMs, now: time.now, random: () => chance, wait: time.wait });
  return starts;
}

test('pollForever begins at once and keeps the interval from start to start', async () => {
  expect(await startsOf(3, { roundMs: 400 })).toEqual([0, 1_000, 2_000]);
});

test('pollForever follows a round that took too long directly by the next', async () => {
  expect(await startsOf(3, { roundMs: 1_500 })).toEqual([0, 1_500, 3_000]);
});

test('pollForever asks for the interval after each round', async () => {
  const intervals = [1_000, 60_000];

  expect(await startsOf(3, { intervalMs: () => intervals.shift() ?? 0 })).toEqual([0, 1_000, 61_000]);
});

test('pollForever spreads by a tenth to either side', async () => {
  expect(await startsOf(2, { chance: 0 })).toEqual([0, 900]);
  expect(await startsOf(2, { chance: 1 })).toEqual([0, 1_100]);
});

test('pollForever ends at once when stopped between two rounds', async () => {
  const stop = new AbortController();
  const task = async () => void queueMicrotask(() => stop.abort());

  await pollForever({ stop: stop.signal, task, intervalMs: () => 3_600_000 });

  expect(stop.signal.aborted).toBe(true);
});

test('pollForever ends without an error when a round gives up because it was stopped', async () => {
  const stop = new AbortController();
  const task = async (signal: AbortSignal) => {
    stop.abort(new Error('enough'));
    signal.throwIfAborted();
  };

  await expect(pollForever({ stop: stop.signal, task, intervalMs: () => 1 })).resolves.toBeUndefined();
});

test('pollForever does nothing when it has been stopped before', async () => {
  let rounds = 0;
  const task = async () => {
    rounds += 1;
  };

  await pollForever({ stop: AbortSignal.abort(), task, intervalMs: () => 1 });

  expect(rounds).toBe(0);
});

test('pollForever ends with the error of a round that fails', async () => {
  const task = () => Promise.reject(new Error('broken'));

  await expect(pollForever({ stop: new AbortController().signal, task, intervalMs: () => 1 })).rejects.toThrow(
    'broken',
  );
});
