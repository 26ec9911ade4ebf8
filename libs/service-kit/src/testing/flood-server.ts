import { headerFlood, manyConnections, pipelineFlood, slowBodies, slowHeaders } from './floods.ts';
import { statusesOf } from './judge-answer.ts';
import { closedMsMax } from './judge-requests.ts';

const manyCount = 10_000;
const headerFloodCount = 100;
const pipelineCount = 48;
/** Addresses of this machine, so that no flood is refused for another one. */
const addresses = { many: '127.0.7.1', headers: '127.0.7.2', pipelined: '127.0.7.3' };

export interface Floods {
  readonly port: number;
  /** What costs most to answer. */
  readonly path: string;
  readonly slowHeaderCount: number;
  readonly slowBodyCount: number;
}

export interface FloodOutcome {
  /** Connections that the server did not end in time. */
  readonly lateCount: number;
  /** Of ten thousand of one address. */
  readonly unansweredCount: number;
  readonly statusesOfBodies: readonly number[];
  readonly statusesOfHeaders: readonly number[];
}

/** Everything at once: slow headers and bodies, ten thousand connections of one address, headers and requests without end. */
export async function floodServer({ port, path, slowHeaderCount, slowBodyCount }: Floods): Promise<FloodOutcome> {
  const [headers, bodies, many, flooded] = await Promise.all([
    slowHeaders(port, slowHeaderCount, 2 * closedMsMax),
    slowBodies(port, slowBodyCount, closedMsMax),
    manyConnections(port, manyCount, addresses.many, closedMsMax),
    headerFlood(port, headerFloodCount, addresses.headers),
    pipelineFlood(port, path, pipelineCount, addresses.pipelined),
  ]);
  const isLate = ({ closedAfterMs = Number.POSITIVE_INFINITY }) => closedAfterMs > closedMsMax;
  const statuses = (outcomes: typeof bodies) => [...new Set(outcomes.flatMap(({ text }) => statusesOf(text)))];
  return {
    lateCount: [...headers, ...bodies, ...many].filter(isLate).length,
    unansweredCount: many.filter(({ text }) => text === '').length,
    statusesOfBodies: statuses(bodies),
    statusesOfHeaders: statuses(flooded),
  };
}
