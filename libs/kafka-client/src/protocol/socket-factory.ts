import net from 'node:net';
import tls from 'node:tls';

/** What kafkajs hands to a socket factory. */
export interface SocketRequest {
  readonly host: string;
  readonly port: number;
  readonly ssl?: tls.ConnectionOptions | null;
  onConnect(): void;
}

const keepAliveMs = 30_000; // A peer that vanished without a word is noticed by the operating system.

/**
 * Sockets that can be closed together.
 *
 * kafkajs has no TCP_NODELAY (every small request waits for an acknowledgement of the last: up to 40 ms) and no way
 * to drop a connection that hangs: its `disconnect` waits for the answers.
 */
export class SocketGroup {
  private readonly sockets = new Set<net.Socket>();
  private isClosed = false;

  readonly create = ({ host, port, ssl, onConnect }: SocketRequest): net.Socket => {
    if (this.isClosed) throw new Error('this connection was closed');
    const address = { host, port, ...(net.isIP(host) ? {} : { servername: host }) };
    const socket = ssl ? tls.connect({ ...address, ...ssl }, onConnect) : net.connect(address, onConnect);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket.setNoDelay(true).setKeepAlive(true, keepAliveMs);
  };

  /** Ends every connection at once; what waits for an answer on one is rejected. New ones may be made. */
  drop(reason: string): void {
    for (const socket of this.sockets) socket.destroy(new Error(reason));
  }

  /** As `drop`, and no new ones. */
  close(): void {
    this.isClosed = true;
    this.drop('closed');
  }
}
