import { expect, test } from '@jest/globals';
import { freeAgainAtMs, partSize, waitMs } from './proxy-fault.ts';

const throttle = { kind: 'throttle', bytesPerSecond: 1_000 } as const;

test('partSize lets all pass at once but on a slow line', () => {
  expect(partSize(undefined, 9_000)).toBe(9_000);
  expect(partSize(throttle, 9_000)).toBe(50);
  expect(partSize({ ...throttle, bytesPerSecond: 1 }, 9_000)).toBe(1);
});

test('freeAgainAtMs adds the time that the bytes take on a slow line, after what is on it', () => {
  expect(freeAgainAtMs(throttle, { freeAtMs: 0, nowMs: 100, byteCount: 50 })).toBe(150);
  expect(freeAgainAtMs(throttle, { freeAtMs: 200, nowMs: 100, byteCount: 50 })).toBe(250);
  expect(freeAgainAtMs(undefined, { freeAtMs: 200, nowMs: 100, byteCount: 50 })).toBe(100);
});

test('waitMs is what is left of a delay, or until a slow line is free', () => {
  const at = { arrivedMs: 1_000, freeAtMs: 1_030, nowMs: 1_010 };

  expect(waitMs({ kind: 'delay', delayMs: 100 }, at)).toBe(90);
  expect(waitMs(throttle, at)).toBe(20);
  expect(waitMs(undefined, at)).toBe(0);
});
