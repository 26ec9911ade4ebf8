import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeFeed {
  readonly url: string;
  /** The headers of every request so far, in order. */
  readonly requests: IncomingHttpHeaders[];
  /** What the next requests are answered with. */
  answer: (response: ServerResponse, headers: IncomingHttpHeaders) => void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A real HTTP server on loopback that answers as the test says. */
export async function startFakeFeed(): Promise<FakeFeed> {
  const server = createServer((request, response) => {
    feed.requests.push(request.headers);
    feed.answer(response, request.headers);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const feed: FakeFeed = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: (response) => response.end(),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return feed;
}

/** An answer with this status, body and headers. */
export const answering =
  (status: number, body: string | Buffer, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };
