import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('viewer-process.ts', import.meta.url));

export interface Seen {
  /** From making a fact to having it, ascending. */
  readonly delaysMs: readonly number[];
  /** Viewers whose stream ended. */
  readonly lost: number;
}

export interface Viewers {
  /** From now on delays are noted. */
  measure(): void;
  /** Ends all of them. */
  end(): Promise<Seen>;
}

/** Connects that many viewers; resolves when all have their first picture. */
export async function startViewers(url: string, count: number): Promise<Viewers> {
  const child = spawn(process.execPath, [script, url, String(count)], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await lines.next();
  if (value !== 'ready') throw new Error(`Cannot measure: ${count} viewers did not get their picture`);
  return {
    measure: () => void child.stdin.write('measure\n'),
    async end() {
      const ended = once(child, 'exit');
      child.stdin.end();
      const { value: seen = '' } = await lines.next();
      await ended;
      return JSON.parse(seen) as Seen;
    },
  };
}
