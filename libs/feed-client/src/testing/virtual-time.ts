import type { Wait } from '../wait.ts';

export interface VirtualTime {
  /** The moment in ms; starts at 0. */
  readonly now: () => number;
  readonly wait: Wait;
  /** Lets everything happen in its order, without waiting for it, until the moment `endMs`. */
  run(endMs: number): Promise<void>;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** A clock for many who wait at the same time: it stands still while anybody has something to do. */
export function virtualTime(): VirtualTime {
  let now = 0;
  let sleepers: Sleeper[] = [];
  return {
    now: () => now,
    wait: (delayMs, signal) =>
      new Promise((wake, giveUp) => {
        if (signal.aborted) return giveUp(signal.reason);
        signal.addEventListener('abort', () => giveUp(signal.reason), { once: true });
        sleepers.push({ wakesAt: now + delayMs, wake: () => wake() });
      }),
    async run(endMs) {
      for (;;) {
        await new Promise(setImmediate); // Whoever has been woken does what it has to do.
        const next = sleepers.reduce<Sleeper | undefined>(
          (first, sleeper) => (first && first.wakesAt <= sleeper.wakesAt ? first : sleeper),
          undefined,
        );
        if (next === undefined || next.wakesAt > endMs) return;
        now = next.wakesAt;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        next.wake();
      }
    },
  };
}
