import type { Wait } from '../wait.ts';

export interface FakeTime {
  /** The moment in ms; starts at 1 000 000. */
  readonly now: () => number;
  /** Passes the time at once, after all that was due before. Rejects like the real one when the signal has aborted. */
  readonly wait: Wait;
  /** Every wait so far, in ms. */
  readonly waits: number[];
  pass(ms: number): void;
}

export function fakeTime(): FakeTime {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    now: () => now,
    waits,
    pass(ms) {
      now += ms;
    },
    async wait(delayMs, signal) {
      signal.throwIfAborted();
      waits.push(delayMs);
      await new Promise((resolve) => setImmediate(resolve));
      now += delayMs;
    },
  };
}
