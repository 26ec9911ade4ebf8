import { createServer } from 'node:net';
import { LocalStackError } from '../errors.ts';

/** Below the ports that systems hand to outgoing connections (Linux from 32768, macOS from 49152) at any moment. */
const portMin = 20_000;
const portMax = 32_000;
/** Of 12,000 ports at least one in a hundred is free on any machine that works. */
const lookCountMax = 100;
/** Somebody takes a port between the look and the use: rare once, not five times. */
const startCountMax = 5;

/** Whether nothing listens on this port of loopback. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A port of loopback that nothing listens on now. Somebody else may take it before it is used, so whoever starts a
 * server there tries again with another. Random, so that two who ask at once seldom get the same.
 */
export async function freePort(random: () => number = Math.random): Promise<number> {
  for (let look = 0; look < lookCountMax; look += 1) {
    const port = portMin + Math.floor(random() * (portMax - portMin));
    if (await isFree(port)) return port;
  }
  throw new LocalStackError(
    'PORT_IN_USE',
    `Cannot find a free port on 127.0.0.1: ${lookCountMax} between ${portMin} and ${portMax} are in use`,
  );
}

/** The preferred port when it is free, else another. */
export async function preferredPort(preferred: number | undefined): Promise<number> {
  return preferred !== undefined && (await isFree(preferred)) ? preferred : await freePort();
}

/** @throws {LocalStackError} `PORT_IN_USE` when something listens there. */
export async function requireFree(port: number, what: string): Promise<void> {
  if (await isFree(port)) return;
  throw new LocalStackError('PORT_IN_USE', `Cannot start ${what} on 127.0.0.1:${port}: the port is in use`);
}

/**
 * Runs `start` on the wished ports, a wish of `undefined` being any free one; again, with other free ones, when
 * `isPortTaken` says that its failure was somebody else on a port that was our choice.
 *
 * @throws {LocalStackError} `PORT_IN_USE` when a wished port is taken.
 */
export async function startOnPorts<Name extends string, Started>(
  what: string,
  wishes: Readonly<Record<Name, number | undefined>>,
  start: (ports: Readonly<Record<Name, number>>) => Promise<Started>,
  isPortTaken: (cause: unknown) => boolean,
): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = await choosePorts(what, wishes);
    try {
      return await start(ports);
    } catch (cause) {
      if (attempt === startCountMax || !isPortTaken(cause)) throw cause;
    }
  }
}

async function choosePorts<Name extends string>(
  what: string,
  wishes: Readonly<Record<Name, number | undefined>>,
): Promise<Record<Name, number>> {
  const ports = {} as Record<Name, number>;
  for (const name of Object.keys(wishes) as Name[]) {
    const wish = wishes[name];
    if (wish !== undefined) await requireFree(wish, what);
    ports[name] = wish ?? (await freePort());
  }
  return ports;
}
