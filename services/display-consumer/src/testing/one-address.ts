import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One address for several servers, as a balancer of connections has it: each new one goes to the next server. */
export interface OneAddress extends AsyncDisposable {
  readonly url: string;
  /** How many connections each server has got. */
  readonly counts: readonly number[];
  /** Ends every connection, wherever in an answer it is: whoever comes again is at another server. */
  moveAll(): void;
}

export async function oneAddress(ports: readonly number[]): Promise<OneAddress> {
  const counts = ports.map(() => 0);
  const sockets = new Set<Socket>();
  let next = 0;
  const keep = (socket: Socket, other: () => Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}); // The other side is gone; so is this one.
    socket.on('close', () => {
      sockets.delete(socket);
      other().destroy();
    });
  };
  const server = createServer((client) => {
    const index = next++ % ports.length;
    counts[index] = (counts[index] ?? 0) + 1;
    const upstream = connect(ports[index] ?? 0, '127.0.0.1');
    keep(client, () => upstream);
    keep(upstream, () => client);
    client.pipe(upstream).pipe(client);
  });
  const moveAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    moveAll,
    async [Symbol.asyncDispose]() {
      moveAll();
      await once(server.close(), 'close');
    },
  };
}
