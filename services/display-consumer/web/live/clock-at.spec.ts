import { expect, test } from '@jest/globals';
import type { GameClock } from '../../src/api.ts';
import { clockAt } from './clock-at.ts';

const running: GameClock = { remainingMs: 60_000, isRunning: true, rate: 1, observedAt: 1_000, runsUntil: 6_000 };

test('clockAt shows what the source said at the moment it said it', () => {
  expect(clockAt(running, 1_000)).toEqual({ remainingMs: 60_000, isEstimated: false });
});

test('clockAt carries a running clock on, as an estimate', () => {
  expect(clockAt(running, 3_500)).toEqual({ remainingMs: 57_500, isEstimated: true });
});

test('clockAt runs at the rate of the evening', () => {
  expect(clockAt({ ...running, rate: 10 }, 3_000)?.remainingMs).toBe(40_000);
});

test('clockAt stops after one poll', () => {
  expect(clockAt(running, 6_000)?.remainingMs).toBe(55_000);
  expect(clockAt(running, 600_000)?.remainingMs).toBe(55_000);
});

test('clockAt never goes below zero', () => {
  expect(clockAt({ ...running, remainingMs: 2_000 }, 6_000)?.remainingMs).toBe(0);
});

test('clockAt never runs backwards for a viewer whose clock is behind', () => {
  expect(clockAt(running, 0)).toEqual({ remainingMs: 60_000, isEstimated: false });
});

test('clockAt leaves a standing clock alone', () => {
  const standing = { ...running, isRunning: false, rate: 0, runsUntil: 1_000 };

  expect(clockAt(standing, 9_000)).toEqual({ remainingMs: 60_000, isEstimated: false });
});

test('clockAt shows nothing where the source has no clock', () => {
  expect(clockAt(null, 1_000)).toBeNull();
  expect(clockAt({ ...running, remainingMs: null }, 1_000)).toBeNull();
});
