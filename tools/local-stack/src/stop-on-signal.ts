import { once } from 'node:events';

/**
 * One Ctrl-C arrives more than once: the terminal sends it to every process, and npm passes it on as well. What comes
 * this soon after the first is the same one.
 */
const sameKeyMs = 700;

/** Resolves when `stop` aborts, at once when it has. */
export async function aborted(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/**
 * Aborts at the first Ctrl-C, SIGTERM or SIGHUP, and says so. The second ends this process at once, and what it has
 * started ends with it.
 */
export function stopOnSignal(say: (line: string) => void = console.log): AbortSignal {
  const stopping = new AbortController();
  const meaningOf = readSignals();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const meaning = meaningOf(performance.now());
      if (meaning === 'end at once') process.exit(1);
      if (meaning === 'nothing new') return;
      say('\nEnding everything … (once more ends it at once)');
      stopping.abort();
    });
  }
  return stopping.signal;
}

/** What each signal means, by the time it comes at. */
export function readSignals(): (nowMs: number) => 'stop' | 'nothing new' | 'end at once' {
  let firstAtMs: number | undefined;
  return (nowMs) => {
    firstAtMs ??= nowMs;
    if (firstAtMs === nowMs) return 'stop';
    return nowMs - firstAtMs > sameKeyMs ? 'end at once' : 'nothing new';
  };
}
