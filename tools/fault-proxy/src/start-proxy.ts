import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Connection, type Target } from './connection.ts';
import { Network } from './network.ts';
import type { ProxyFault } from './proxy-fault.ts';

/** A service has a handful of connections; what has so many leaks them. */
const connectionsMax = 1_000;

export interface ProxyOptions {
  readonly target: Target;
  /** Any free one unless given. A proxy that refuses gives its port up for that time, so one outside of the ports that systems hand out is the safer. */
  readonly port?: number;
}

export interface ProxyCounts {
  readonly connectionCount: number;
  readonly openConnectionCount: number;
  /** Connections that a fault has reset. */
  readonly resetCount: number;
  readonly toTargetByteCount: number;
  readonly toClientByteCount: number;
  readonly swallowedByteCount: number;
  /** How often something had to wait because of a delay or a slow line. */
  readonly heldBackCount: number;
}

/** A place of the network between clients and one target. */
export interface FaultProxy extends AsyncDisposable {
  readonly port: number;
  /** `127.0.0.1:port`. */
  readonly address: string;
  counts(): ProxyCounts;
  /** From now on, for connections that are open as well; in place of the fault before. */
  fail(fault: ProxyFault): Promise<void>;
  /** All is well again. */
  heal(): Promise<void>;
}

/**
 * Starts a proxy on loopback and resolves when it listens.
 *
 * What is held back is bounded per connection: beyond that its sender has to wait.
 */
export async function startProxy({ target, port = 0 }: ProxyOptions): Promise<FaultProxy> {
  const proxy = new TcpProxy(target);
  await proxy.listen(port);
  return proxy;
}

class TcpProxy implements FaultProxy {
  private readonly target: Target;
  private readonly network = new Network();
  private readonly connections = new Set<Connection>();
  private server: Server;
  private listenedPort = 0;
  private connectionCount = 0;
  private resetCount = 0;

  constructor(target: Target) {
    this.target = target;
    this.server = this.createServer();
  }

  get port(): number {
    return this.listenedPort;
  }

  get address(): string {
    return `127.0.0.1:${this.listenedPort}`;
  }

  async listen(port: number): Promise<void> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.listenedPort = (this.server.address() as AddressInfo).port;
  }

  counts(): ProxyCounts {
    const { toTarget, toClient, swallowedByteCount, heldBackCount } = this.network;
    return {
      connectionCount: this.connectionCount,
      openConnectionCount: this.connections.size,
      resetCount: this.resetCount,
      toTargetByteCount: toTarget.byteCount,
      toClientByteCount: toClient.byteCount,
      swallowedByteCount,
      heldBackCount,
    };
  }

  async fail(fault: ProxyFault): Promise<void> {
    this.network.become(fault);
    if (fault.kind === 'refuse') this.server.close();
    else await this.listenAgain();
    if (fault.kind === 'refuse' || fault.kind === 'reset') this.reset([...this.connections]);
  }

  async heal(): Promise<void> {
    this.network.become(undefined);
    this.reset([...this.connections].filter(({ isBroken }) => isBroken));
    await this.listenAgain();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.close();
    const ending = [...this.connections].map((connection) => connection.ended());
    for (const connection of this.connections) connection.reset();
    await Promise.all(ending);
  }

  private createServer(): Server {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.accept(socket));
    server.maxConnections = connectionsMax;
    return server;
  }

  private async listenAgain(): Promise<void> {
    if (this.server.listening) return;
    this.server = this.createServer();
    await this.listen(this.listenedPort);
  }

  private accept(client: Socket): void {
    const connection = new Connection(client, this.target, this.network);
    this.connectionCount += 1;
    this.connections.add(connection);
    void connection.ended().then(() => this.connections.delete(connection));
    if (this.network.fault?.kind === 'reset') this.reset([connection]);
  }

  private reset(connections: readonly Connection[]): void {
    for (const connection of connections) connection.reset();
    this.resetCount += connections.length;
  }
}
