import { type ClientRequest, get } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { eventParser } from './event-parser.ts';
import type { Watcher } from './watcher.ts';

/** A connection of a watcher over a socket of its own, until it is cut. */
export interface CutStream {
  /** Loses the connection without a word, wherever the stream is; false when it was lost before. */
  cut(): boolean;
}

/**
 * Opens the stream of the watcher's wish where it was last; resolves when the server has answered.
 *
 * @param byteCount the connection is lost by itself after so many bytes of the stream, in the middle of an event or not.
 * @param byHeader tells the position as a browser does by itself, else as a page does.
 */
export function openCutStream(
  url: string,
  watcher: Watcher,
  { byteCount, byHeader, wasCut }: { byteCount: number; byHeader: boolean; wasCut(): void },
): Promise<CutStream> {
  const { address, headers } = asked(url, watcher, byHeader);
  const decoder = new StringDecoder('utf8');
  const parse = eventParser((event) => watcher.take(event));
  let bytesLeft = byteCount;
  let isCut = false;
  const cut = (request: ClientRequest) => {
    if (isCut) return false;
    isCut = true;
    request.destroy();
    wasCut();
    return true;
  };
  return new Promise((resolve, reject) => {
    const request = get(address, { headers, agent: false }, (response) => {
      response.on('error', () => {});
      response.on('data', (bytes: Buffer) => {
        if (isCut) return;
        parse(decoder.write(bytes.subarray(0, bytesLeft)));
        bytesLeft -= bytes.length;
        if (bytesLeft <= 0) cut(request);
      });
      resolve({ cut: () => cut(request) });
    });
    request.on('error', reject);
  });
}

function asked(url: string, { wish, lastId }: Watcher, byHeader: boolean) {
  const address = new URL(`${url}/api/live`);
  if (wish.kind === 'game') address.searchParams.set('game', wish.gameId);
  if (wish.kind === 'topic') address.searchParams.set('topic', wish.topic);
  if (lastId !== undefined && !byHeader) address.searchParams.set('after', lastId);
  return { address, headers: lastId !== undefined && byHeader ? { 'last-event-id': lastId } : {} };
}
