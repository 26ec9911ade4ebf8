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
  private readonly mayWrite: () => boolean;
  private isClosed = false;

  /** @param mayWrite is asked in the moment of each write; a connection that may not write is ended instead. */
  constructor(mayWrite: () => boolean = () => true) {
    this.mayWrite = mayWrite;
  }

  readonly create = ({ host, port, ssl, onConnect }: SocketRequest): net.Socket => {
    if (this.isClosed) throw new Error('this connection was closed');
    const address = { host, port, ...(net.isIP(host) ? {} : { servername: host }) };
    const socket = ssl ? tls.connect({ ...address, ...ssl }, onConnect) : net.connect(address, onConnect);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return this.gated(socket).setNoDelay(true).setKeepAlive(true, keepAliveMs);
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

  /**
   * A process can be stopped anywhere between deciding to send and sending, and wake after its right to do so has ended:
   * only a question in the same breath as the write leaves no room for that.
   */
  private gated(socket: net.Socket): net.Socket {
    const write = socket.write.bind(socket) as (...parts: unknown[]) => boolean;
    socket.write = (...parts: unknown[]) => {
      if (this.mayWrite()) return write(...parts);
      socket.destroy(new Error('this connection may not write any more'));
      return false;
    };
    return socket;
  }
}
