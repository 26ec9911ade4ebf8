import { connect } from 'node:net';

/** What became of a question that was asked over a link, and how long that took. */
export interface ProbeOutcome {
  readonly fate: 'answered' | 'refused' | 'reset' | 'silent';
  readonly afterMs: number;
}

/** More than a slow line passes on at once, so that it is seen to be slow. */
const padding = 'x'.repeat(3_000);

/** Kafka's ApiVersions, version 0, which every broker answers: https://kafka.apache.org/protocol#The_Messages_ApiVersions */
const kafkaQuestion = Buffer.concat([
  Buffer.from([0, 0, (10 + padding.length) >> 8, (10 + padding.length) & 0xff, 0, 18, 0, 0, 0, 0, 0, 1]),
  Buffer.from([padding.length >> 8, padding.length & 0xff]),
  Buffer.from(padding), // As the name of the client.
]);
const webQuestion = Buffer.from(
  `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nX-Padding: ${padding}\r\n\r\n`,
);

/** The question that whatever is at the end of a link understands. */
export const questionFor = (link: string): Buffer => (link.endsWith('>broker') ? kafkaQuestion : webQuestion);

/** Asks over a connection of its own and waits for the first byte of an answer, `limitMs` at most. */
export function probe(port: number, question: Buffer, limitMs: number): Promise<ProbeOutcome> {
  const startedAtMs = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (fate: ProbeOutcome['fate']) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ fate, afterMs: performance.now() - startedAtMs });
    };
    const timer = setTimeout(() => end('silent'), limitMs);
    socket.once('connect', () => socket.write(question));
    socket.once('data', () => end('answered'));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(code === 'ECONNREFUSED' ? 'refused' : 'reset'));
    socket.once('close', () => end('reset'));
  });
}
