import { createServer } from 'node:net';
import { LocalStackError } from '../errors.ts';

/** Whether nothing listens on this port of loopback. */
export const isFree = (port: number): Promise<boolean> => listenOn(port).then((found) => found !== undefined);

/** A port of loopback that nothing listens on now. Somebody else may take it before it is used. */
export async function freePort(): Promise<number> {
  const port = await listenOn(0);
  if (port === undefined) throw new LocalStackError('PORT_IN_USE', 'Cannot find a free port on 127.0.0.1');
  return port;
}

/** The preferred port when it is free, else another. */
export async function preferredPort(preferred: number | undefined): Promise<number> {
  return preferred !== undefined && (await isFree(preferred)) ? preferred : freePort();
}

/** @throws {LocalStackError} `PORT_IN_USE` when something listens there. */
export async function requireFree(port: number, what: string): Promise<void> {
  if (await isFree(port)) return;
  throw new LocalStackError('PORT_IN_USE', `Cannot start ${what} on 127.0.0.1:${port}: the port is in use`);
}

function listenOn(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
    });
  });
}
