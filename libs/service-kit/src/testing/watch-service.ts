import { converse } from './converse.ts';

const intervalMs = 100;
const limitMs = 10_000;

export interface Watch extends AsyncDisposable {
  /** The longest that one question took, and how many were asked; throws when one was not answered with success. */
  readonly seen: { readonly slowestMs: number; readonly askedCount: number; readonly failures: readonly string[] };
}

/** Somebody at an address of his own who asks again and again, each time over a new connection, while others misbehave. */
export function watchService(port: number, path: string, from: string): Watch {
  const seen = { slowestMs: 0, askedCount: 0, failures: [] as string[] };
  const stopping = new AbortController();
  const bytes = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  const watch = async () => {
    while (!stopping.signal.aborted) {
      const startedAtMs = performance.now();
      const { text } = await converse({ port, bytes, from, limitMs });
      seen.slowestMs = Math.max(seen.slowestMs, performance.now() - startedAtMs);
      seen.askedCount += 1;
      if (!text.startsWith('HTTP/1.1 200 ')) seen.failures.push(text.slice(0, 100) || 'no answer');
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  };
  const done = watch();
  return {
    seen,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await done;
    },
  };
}
