import { expect, test } from '@jest/globals';
import { backOffMs, pause } from './back-off.ts';

test('backOffMs doubles with every failure and stays below the maximum', () => {
  const limits = { delayMsMin: 100, delayMsMax: 1_000 };

  const longest = [1, 2, 3, 4, 5, 50].map((failureCount) => backOffMs(failureCount, 1, limits));

  expect(longest).toEqual([100, 200, 400, 800, 1_000, 1_000]);
});

test('backOffMs leaves half of the delay to chance', () => {
  expect(backOffMs(1, 0)).toBe(50);
  expect(backOffMs(1, 0.5)).toBe(75);
});

test('pause ends at once when its signal aborts', async () => {
  const stop = new AbortController();
  const startedAtMs = performance.now();

  const paused = pause(60_000, stop.signal);
  stop.abort();
  await paused;
  await pause(60_000, stop.signal);

  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
});
