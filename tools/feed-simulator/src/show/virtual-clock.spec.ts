import { expect, test } from '@jest/globals';
import { createVirtualClock } from './virtual-clock.ts';

function start(about: { speed?: number; isPaused?: boolean } = {}) {
  let realMs = 500;
  const clock = createVirtualClock({ virtualMs: 1_000_000, speed: 10, isPaused: false, ...about }, () => realMs);
  return { clock, pass: (ms: number) => (realMs += ms) };
}

test('the clock runs as many times as fast as it is told', () => {
  const { clock, pass } = start({ speed: 250 });

  pass(4);

  expect(clock.nowMs()).toBe(1_001_000);
});

test('the clock stands while it is paused and goes on where it stood', () => {
  const { clock, pass } = start();
  clock.change({ isPaused: true });
  pass(5000);
  clock.change({ isPaused: false });

  pass(1);

  expect(clock.nowMs()).toBe(1_000_010);
});

test('the clock keeps its time when the speed changes', () => {
  const { clock, pass } = start();
  pass(100);

  clock.change({ speed: 1000 });

  expect(clock.state()).toEqual({ virtualMs: 1_001_000, speed: 1000, isPaused: false });
});

test('the clock goes where it is sent', () => {
  const { clock } = start();

  clock.change({ virtualMs: 42 });

  expect(clock.nowMs()).toBe(42);
});
