import { converse } from './converse.ts';

const intervalMs = 100;
/** Floods take the same two cores as the server and whoever asks here. */
const answerMsMax = 10_000;

/** Somebody at an address of his own who asks for a path again and again, each time over a new connection. */
export class Watch {
  /** The longest that one question took. */
  slowestMs = 0;
  askedCount = 0;
  /** What was no success, or came too late. */
  readonly failures: string[] = [];
  readonly #port: number;
  readonly #from: string;

  constructor(port: number, from: string) {
    this.#port = port;
    this.#from = from;
  }

  /** Asks as long as the work takes. */
  async during<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const over = new AbortController();
    const asking = this.#askAgain(path, over.signal);
    try {
      return await work();
    } finally {
      over.abort();
      await asking;
    }
  }

  async #askAgain(path: string, over: AbortSignal): Promise<void> {
    const bytes = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    while (!over.aborted) {
      const startedAtMs = performance.now();
      const { text } = await converse({ port: this.#port, bytes, from: this.#from, limitMs: answerMsMax });
      this.slowestMs = Math.max(this.slowestMs, Math.round(performance.now() - startedAtMs));
      this.askedCount += 1;
      if (!text.startsWith('HTTP/1.1 200 ')) this.failures.push(`${path}: ${text.slice(0, 100) || 'no answer'}`);
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  }
}
