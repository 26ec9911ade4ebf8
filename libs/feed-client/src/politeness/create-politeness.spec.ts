import { expect, test } from '@jest/globals';
import { type FakeTime, fakeTime } from '../testing/fake-time.ts';
import { createPoliteness } from './create-politeness.ts';

const never = new AbortController().signal;

function polite(time: FakeTime, chance = 0) {
  return createPoliteness({ minimumIntervalMs: 250, now: time.now, random: () => chance, wait: time.wait });
}

test('takeTurn lets the first pass at once and the next ones after the interval, in order', async () => {
  const time = fakeTime();
  const politeness = polite(time);
  const passed: string[] = [];

  await Promise.all(
    ['a', 'b', 'c'].map(async (url) => {
      await politeness.takeTurn(url, never);
      passed.push(`${url} ${time.now() - 1_000_000}`);
    }),
  );

  expect(passed).toEqual(['a 0', 'b 250', 'c 500']);
});

test('takeTurn adds up to a fifth to the interval by chance', async () => {
  const time = fakeTime();
  const politeness = polite(time, 1);

  await politeness.takeTurn('a', never);
  await politeness.takeTurn('a', never);

  expect(time.waits).toEqual([300]);
});

test('takeTurn keeps a file that fails waiting, longer each time, and no other', async () => {
  const time = fakeTime();
  const politeness = polite(time);

  expect(politeness.learn('a', { kind: 'transient' })).toBe(1_000);
  expect(politeness.learn('a', { kind: 'transient' })).toBe(2_000);
  await politeness.takeTurn('b', never);
  expect(time.waits).toEqual([]);
  await politeness.takeTurn('a', never);
  expect(time.waits).toEqual([2_000]);
});

test('learn begins anew after a success', () => {
  const politeness = polite(fakeTime());

  politeness.learn('a', { kind: 'transient' });
  expect(politeness.learn('a', { kind: 'notModified' })).toBe(0);
  expect(politeness.learn('a', { kind: 'transient' })).toBe(1_000);
});

test('learn keeps a pause that the feed asks for, for the file or for the host', async () => {
  const time = fakeTime();
  const politeness = polite(time);

  expect(politeness.learn('a', { kind: 'transient', retryAfterMs: 9_000 })).toBe(9_000);
  expect(politeness.learn('b', { kind: 'rateLimited', retryAfterMs: 7_000 })).toBe(7_000);
  await politeness.takeTurn('c', never);
  expect(time.waits).toEqual([7_000]);
});

test('learn stays away longer each time from a host that asks for no pause and goes on limiting', () => {
  const time = fakeTime();
  const politeness = polite(time);

  const pauses = [1, 2, 3].map(() => {
    const pauseMs = politeness.learn('a', { kind: 'rateLimited', retryAfterMs: 0 });
    time.pass(pauseMs);
    return pauseMs;
  });

  expect(pauses).toEqual([1_000, 2_000, 4_000]);
});

test('learn doubles the pause of a host that refuses again after it', async () => {
  const time = fakeTime();
  const politeness = polite(time);

  expect(politeness.learn('a', { kind: 'refused' })).toBe(60_000);
  time.pass(60_000);
  expect(politeness.learn('a', { kind: 'refused' })).toBe(120_000);
  time.pass(120_000);
  politeness.learn('a', { kind: 'ok' });
  expect(politeness.learn('a', { kind: 'refused' })).toBe(60_000);
});

test.each([{ kind: 'refused' as const }, { kind: 'rateLimited' as const, retryAfterMs: 60_000 }])(
  'learn takes answers that were under way when the host answered %j for the same one',
  async (outcome) => {
    const time = fakeTime();
    const politeness = polite(time);

    for (const url of ['a', 'b', 'c', 'd', 'e']) politeness.learn(url, outcome);
    await politeness.takeTurn('a', never);

    expect(time.waits).toEqual([60_000]);
    expect(politeness.learn('a', { kind: 'refused' })).toBe(120_000);
  },
);

test('learn does not take an answer that was under way for the end of a refusal', async () => {
  const time = fakeTime();
  const politeness = polite(time);

  politeness.learn('a', { kind: 'refused' });
  politeness.learn('b', { kind: 'ok' });
  await politeness.takeTurn('b', never);

  expect(time.waits).toEqual([60_000]);
});

test('takeTurn rejects at once for who gives up in the line, and the others keep their turns', async () => {
  const time = fakeTime();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const slow = { ...time, wait: (ms: number, signal: AbortSignal) => gate.then(() => time.wait(ms, signal)) };
  const politeness = polite(slow);
  const impatient = new AbortController();
  await politeness.takeTurn('a', never);

  const first = politeness.takeTurn('b', never);
  const second = politeness.takeTurn('c', impatient.signal);
  const third = politeness.takeTurn('d', never);
  impatient.abort(new Error('enough'));

  await expect(second).rejects.toThrow('enough');
  open();
  await Promise.all([first, third]);
  expect(time.waits).toEqual([250, 250]);
});

test('takeTurn rejects for a signal that has aborted before', async () => {
  await expect(polite(fakeTime()).takeTurn('a', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});
