import { converseOften, type Outcome } from './converse.ts';

/** So many addresses of this machine that slow clients come from: none of them has more than a server lets it have. */
const slowAddressCount = 50;
/** Ended at once by the server, so that more would only wait in the queue of the system. */
const atOnceMax = 400;

const host = 'Host: localhost\r\n';
const slowAddress = (index: number) => `127.0.1.${1 + (index % slowAddressCount)}`;

/** Clients that send their headers a byte at a time, half of them, or one byte and no more. */
export const slowHeaders = (port: number, count: number, limitMs: number): Promise<Outcome[]> =>
  converseOften(count, count, (index) => ({
    port,
    from: slowAddress(index),
    limitMs,
    ...(index % 2 === 0 ? { bytes: `GET / HTTP/1.1\r\n${host}X: `, dripEveryMs: 900 } : { bytes: 'G' }),
  }));

/** Clients that send a body a byte at a time. */
export const slowBodies = (port: number, count: number, limitMs: number): Promise<Outcome[]> =>
  converseOften(count, count, (index) => ({
    port,
    from: slowAddress(index),
    limitMs,
    bytes: `POST / HTTP/1.1\r\n${host}Content-Length: 1000000\r\n\r\n`,
    dripEveryMs: 900,
  }));

/** Connections of one address that want nothing but to be there. */
export const manyConnections = (port: number, count: number, from: string, limitMs: number): Promise<Outcome[]> =>
  converseOften(count, atOnceMax, () => ({ port, from, bytes: '', limitMs }));

/** Headers without end. */
export const headerFlood = (port: number, count: number, from: string): Promise<Outcome[]> =>
  converseOften(count, 8, (index) => ({
    port,
    from,
    bytes: `GET / HTTP/1.1\r\n${host}${index % 2 === 0 ? `X: ${'x'.repeat(1_000_000)}` : 'a: b\r\n'.repeat(100_000)}\r\n\r\n`,
    limitMs: 10_000,
  }));

/** Two thousand requests at once on each connection, the answers of which nobody takes. */
export const pipelineFlood = (port: number, path: string, count: number, from: string): Promise<Outcome[]> =>
  converseOften(count, 16, () => ({
    port,
    from,
    bytes: `GET ${path} HTTP/1.1\r\n${host}\r\n`.repeat(2_000),
    isReading: false,
    limitMs: 1_000,
  }));
