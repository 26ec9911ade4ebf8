import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { parseAddress } from '../protocol/broker-link.ts';
import { type AskedRequest, apiKeys, correlationIdOf, frameSplitter, readRequest } from './kafka-frames.ts';

/** The answer to be passed on, or `lost`: then the connection ends instead. */
export type Meddle = (answer: Buffer, request: AskedRequest) => Buffer | 'lost';

/** Stands between clients and the broker of the tests, and does to requests and answers what a test says. */
export interface BrokerProxy extends AsyncDisposable {
  /** Clients that ask here stay here: the broker's own address is replaced in what it tells them. */
  readonly address: string;
  /** All requests so far. */
  readonly requests: readonly AskedRequest[];
  /** The most requests of a kind that waited for their answers at the same time. */
  outstandingMax(apiKey: number): number;
  /** Both may be replaced while it runs. A request may be changed in its place, a length must stay as it is. */
  ask: (request: AskedRequest) => void;
  answer: Meddle;
}

/** One broker only, as the test stack has; without TLS. */
export async function startBrokerProxy(brokerAddress: string): Promise<BrokerProxy> {
  const broker = parseAddress(brokerAddress);
  const sockets = new Set<Socket>();
  const outstanding = new OutstandingRequests();
  const requests: AskedRequest[] = [];
  const server = createServer((client) => {
    const upstream = connect(broker);
    for (const [socket, other] of [[client, upstream] as const, [upstream, client] as const]) {
      sockets.add(socket.setNoDelay(true));
      socket.on('error', () => {}).once('close', () => void other.destroy());
      socket.once('close', () => sockets.delete(socket));
    }
    const asked = new Map<number, AskedRequest>();
    client.once('close', () => outstanding.forget(asked.values()));
    const onRequest = (frame: Buffer) => {
      const request = readRequest(frame);
      requests.push(request);
      asked.set(request.correlationId, request);
      outstanding.add(request);
      proxy.ask(request);
      upstream.write(frame);
    };
    const onAnswer = (frame: Buffer) => {
      const request = asked.get(correlationIdOf(frame));
      if (!request || client.destroyed) return;
      asked.delete(request.correlationId);
      outstanding.forget([request]);
      if (tellsAddresses(request)) redirect(frame, broker, ownPort);
      const answer = proxy.answer(frame, request);
      if (answer === 'lost') client.destroy();
      else client.write(answer);
    };
    client.on('data', frameSplitter(onRequest));
    upstream.on('data', frameSplitter(onAnswer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ownPort = (server.address() as AddressInfo).port;
  const proxy: BrokerProxy = {
    address: `127.0.0.1:${ownPort}`,
    requests,
    outstandingMax: (apiKey) => outstanding.maxOf(apiKey),
    ask: () => {},
    answer: (answer) => answer,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

/** Counts what waits for an answer, by kind, over all connections. */
class OutstandingRequests {
  private readonly counts = new Map<number, number>();
  private readonly most = new Map<number, number>();

  add({ apiKey }: AskedRequest): void {
    const count = (this.counts.get(apiKey) ?? 0) + 1;
    this.counts.set(apiKey, count);
    this.most.set(apiKey, Math.max(count, this.maxOf(apiKey)));
  }

  forget(requests: Iterable<AskedRequest>): void {
    for (const { apiKey } of requests) this.counts.set(apiKey, (this.counts.get(apiKey) ?? 0) - 1);
  }

  maxOf(apiKey: number): number {
    return this.most.get(apiKey) ?? 0;
  }
}

const tellsAddresses = ({ apiKey }: AskedRequest) => apiKey === apiKeys.metadata || apiKey === apiKeys.findCoordinator;

/** An address is the name of the host and then its port, in every version of these answers: only the port changes. */
function redirect(answer: Buffer, { host, port }: { host: string; port: number }, ownPort: number): void {
  const told = Buffer.alloc(host.length + 4);
  told.write(host);
  told.writeInt32BE(port, host.length);
  for (let at = answer.indexOf(told); at >= 0; at = answer.indexOf(told, at + told.length))
    answer.writeInt32BE(ownPort, at + host.length);
}
