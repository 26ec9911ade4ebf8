import { setTimeout as wait } from 'node:timers/promises';
import type { GuardedProcess } from '../java/guarded-process.ts';

/** A process that dies at once is started again ever more slowly: a wrong configuration must not burn a core. */
const restartDelayFirstMs = 500;
const restartDelayMaxMs = 30_000;
/** One that has run this long was all right: its next death starts from the first delay. */
const steadyAfterMs = 60_000;

/** How long to wait before the start number `attempt` (1 for the first restart). */
export const restartDelayMs = (attempt: number): number =>
  Math.min(restartDelayFirstMs * 2 ** Math.max(0, attempt - 1), restartDelayMaxMs);

export interface Supervised {
  /** The process that runs now. */
  current(): GuardedProcess;
  stop(): Promise<void>;
}

/**
 * Keeps one process running: when it ends by itself, or cannot be started again, it is started again, and `say` hears
 * of it. Nothing is started any more once `stop` has aborted.
 */
export async function supervise(
  name: string,
  start: () => Promise<GuardedProcess>,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<Supervised> {
  let current = await start();
  const keepRunning = async () => {
    let attempt = 0;
    let startedAt = Date.now();
    let why = `has ended (code ${await current.ended})`;
    while (!stop.aborted) {
      attempt = Date.now() - startedAt > steadyAfterMs ? 1 : attempt + 1;
      const delayMs = restartDelayMs(attempt);
      say(`! ${name} ${why}; starting it again in ${delayMs / 1000} s. Its log: ${current.logFile}`);
      await wait(delayMs, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) return;
      startedAt = Date.now();
      try {
        current = await start();
        if (stop.aborted) await current.stop(); // The end came while it was on its way up.
        why = `has ended (code ${await current.ended})`;
      } catch {
        why = 'could not be started'; // Why stands in its log.
      }
    }
  };
  const done = keepRunning();
  const end = async () => {
    await current.stop();
    await done;
  };
  return { current: () => current, stop: end };
}
