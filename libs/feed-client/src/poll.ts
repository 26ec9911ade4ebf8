import { type Wait, wait as waitForTime } from './wait.ts';

/** Pollers that were started together drift apart instead of asking in bursts. */
const jitterShare = 0.1;

export interface PollOptions {
  /** Ends the polling, at once between two rounds. */
  readonly stop: AbortSignal;
  /** One round. It gets `stop` and may reject with its reason when that aborts; any other rejection ends the polling. */
  task(stop: AbortSignal): Promise<void>;
  /** Time from the start of the round that has just ended to the start of the next one, in ms; asked after each round. */
  intervalMs(): number;
  /** A clock in ms that never steps back; only differences count. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly wait?: Wait;
}

/**
 * Runs `task` again and again, the first time at once, and resolves when `stop` aborts.
 *
 * Rounds never overlap: one that takes longer than the interval is followed directly by the next.
 */
export async function pollForever(options: PollOptions): Promise<void> {
  const { stop, task, intervalMs, now = () => performance.now(), random = Math.random, wait = waitForTime } = options;
  try {
    while (!stop.aborted) {
      const startedAt = now();
      await task(stop);
      const spread = 1 + jitterShare * (2 * random() - 1);
      await wait(Math.max(0, startedAt + intervalMs() * spread - now()), stop);
    }
  } catch (cause) {
    if (!stop.aborted) throw cause;
  }
}
