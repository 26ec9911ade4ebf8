import type { ServerResponse } from 'node:http';

/**
 * What may wait to be read by one viewer before it counts as not reading. The bytes are shared by all viewers, so what
 * a slow one holds up is the sharing; a browser that reads never has more than the last picture open.
 */
export const unsentBytesMax = 512 * 1024;

/** One open stream. */
export interface Viewer {
  readonly isOpen: boolean;
  /** Sends a frame; false when the viewer was dropped because it does not read. */
  send(frame: Buffer): boolean;
  /** Called once, however the stream ends. */
  onClose(listener: () => void): void;
  close(): void;
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no', // Proxies that understand it pass every event on at once.
};

/**
 * Begins a stream on the response: its body ends with the connection.
 *
 * Without chunked encoding a frame goes to all sockets as the same bytes, and a viewer costs no more than its socket.
 */
export function openViewer(response: ServerResponse, headers: Readonly<Record<string, string>>): Viewer {
  response.shouldKeepAlive = false;
  response.removeHeader('transfer-encoding');
  response.writeHead(200, { ...headers, ...streamHeaders });
  response.flushHeaders();
  response.on('error', () => response.destroy()); // The viewer left in the middle of a write.
  return {
    get isOpen() {
      return !response.destroyed && !response.writableEnded;
    },
    send(frame) {
      if (response.destroyed) return true;
      if (response.writableLength > unsentBytesMax) {
        response.destroy();
        return false;
      }
      response.write(frame);
      return true;
    },
    onClose: (listener) => void response.once('close', listener),
    close: () => void response.end(),
  };
}
