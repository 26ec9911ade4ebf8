import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { type FaultProxy, startProxy } from '../start-proxy.ts';

/** A server that says everything back, behind a proxy. */
export interface Peers extends AsyncDisposable {
  readonly proxy: FaultProxy;
  readonly server: { readonly sockets: ReadonlySet<Socket>; close(): Promise<void> };
  /** Connects through the proxy; rejects when it is refused. */
  open(): Promise<Client>;
}

/** One connection, and what has been heard on it. */
export interface Client {
  readonly socket: Socket;
  heard(): string;
  /** The code of the error that ended it, `end` for an end without one, undefined while it stands. */
  fate(): string | undefined;
}

/** `talk` is what the server does with each connection. */
export async function startPeers(talk: (socket: Socket) => void = (socket) => socket.pipe(socket)): Promise<Peers> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    talk(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const proxy = await startProxy({ target: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } });
  const clients: Socket[] = [];
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    proxy,
    server: { sockets, close },
    open: async () => {
      const client = await openClient(proxy.port);
      clients.push(client.socket);
      return client;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of clients) socket.destroy();
      await proxy[Symbol.asyncDispose]();
      await close();
    },
  };
}

async function openClient(port: number): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const chunks: Buffer[] = [];
  let fate: string | undefined;
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('end', () => {
    fate ??= 'end';
  });
  socket.on('error', (cause: NodeJS.ErrnoException) => {
    fate ??= cause.code ?? cause.message;
  });
  await once(socket, 'connect').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ECONNREFUSED') throw cause; // A reset may come before we hear that we were connected.
  });
  return { socket, heard: () => Buffer.concat(chunks).toString(), fate: () => fate };
}
