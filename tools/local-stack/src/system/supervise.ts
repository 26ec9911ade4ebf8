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

/** Keeps one process running: when it ends by itself it is started again, and `say` hears of it. */
export async function supervise(
  name: string,
  start: () => Promise<GuardedProcess>,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<Supervised> {
  let current = await start();
  const keepRunning = async () => {
    let attempt = 0;
    while (!stop.aborted) {
      const startedAt = Date.now();
      const code = await current.ended;
      if (stop.aborted) return;
      attempt = Date.now() - startedAt > steadyAfterMs ? 1 : attempt + 1;
      const delayMs = restartDelayMs(attempt);
      say(`! ${name} has ended (code ${code}); starting it again in ${delayMs / 1000} s. Its log: ${current.logFile}`);
      await wait(delayMs, undefined, { signal: stop }).catch(() => undefined);
      if (!stop.aborted) current = await start();
    }
  };
  const done = keepRunning();
  const end = async () => {
    await current.stop();
    await done;
  };
  return { current: () => current, stop: end };
}
