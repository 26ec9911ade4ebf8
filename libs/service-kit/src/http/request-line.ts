import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Browsers and proxies send a request when the last one is answered. */
const unansweredCountMax = 16;

interface Line {
  unansweredCount: number;
  last: Promise<void> | undefined;
}

/**
 * Has the requests of one connection answered one after the other.
 *
 * A packet of 64 KiB holds two thousand requests, and Node hands out all of them before it looks whether an answer is
 * taken: answered at once, those of one client that does not read would fill the memory.
 */
export class RequestLine {
  readonly #lines = new WeakMap<Socket, Line>();

  /**
   * Resolves when all requests that came before on the connection are answered: true, or false when nobody waits for this
   * one, because the connection is gone, or was ended for having sent more than sixteen ahead.
   */
  async enter({ socket }: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const line = this.#lines.get(socket) ?? { unansweredCount: 0, last: undefined };
    this.#lines.set(socket, line);
    if (line.unansweredCount >= unansweredCountMax) socket.destroy();
    if (socket.destroyed) return false;
    const before = line.last;
    line.unansweredCount += 1;
    line.last = new Promise((resolve) => {
      response.once('close', () => {
        line.unansweredCount -= 1;
        resolve();
      });
    });
    await before;
    return !socket.destroyed;
  }
}
