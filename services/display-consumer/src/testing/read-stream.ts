import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { eventually } from '@courtside/kafka-client/testing';
import { eventParser, type StreamEvent } from './event-parser.ts';

export type { StreamEvent } from './event-parser.ts';

export interface StreamReader extends Disposable {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly events: readonly StreamEvent[];
  readonly isEnded: boolean;
  /** The first event of the name from position `from` on. */
  next(event: string, from?: number): Promise<StreamEvent>;
  /** Stops reading without leaving: what a browser does that hangs. */
  pause(): void;
}

/** Reads a stream of events over a socket of its own, from an address of this machine. */
export async function readStream(
  url: string,
  headers: Record<string, string> = {},
  from?: string,
): Promise<StreamReader> {
  const events: StreamEvent[] = [];
  let isEnded = false;
  const { request, response } = await answered(url, headers, from);
  response.setEncoding('utf8');
  response.on(
    'data',
    eventParser((event) => void events.push(event)),
  );
  response.on('close', () => {
    isEnded = true;
  });
  response.on('error', () => {});
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    get isEnded() {
      return isEnded;
    },
    next: (event, from = 0) =>
      eventually(`a ${event} event`, () => events.slice(from).find((known) => known.event === event)),
    pause: () => void response.pause(),
    [Symbol.dispose]: () => void request.destroy(),
  };
}

function answered(url: string, headers: Record<string, string>, from?: string) {
  return new Promise<{ request: ClientRequest; response: IncomingMessage }>((resolve, reject) => {
    const request = get(url, { headers, agent: false, ...(from && { localAddress: from }) }, (response) =>
      resolve({ request, response }),
    );
    request.on('error', reject);
  });
}
