import type { Socket } from 'node:net';

/**
 * Ends a connection at once, with a reset where there is nothing more to write.
 *
 * Node resets a socket only after all that was written has gone out and its end as well: with a peer that does not read
 * that is never, and a socket that is ending already is not closed at all.
 */
export function resetSocket(socket: Socket): void {
  const isIdle = !socket.connecting && !socket.writableEnded && socket.writableLength === 0;
  if (isIdle) socket.resetAndDestroy();
  else socket.destroy();
}
