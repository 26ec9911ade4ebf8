import { type FaultProxy, startProxy } from '@courtside/fault-proxy';
import { freePort } from '@courtside/local-stack';

/** Starts a proxy on the way to a port of this machine. */
export const openLink = async (port: number): Promise<FaultProxy> =>
  startProxy({ target: { host: '127.0.0.1', port }, port: await freePort() });

/** The address with the port of the proxy in place of its own. */
export function throughProxy(url: string, { port }: FaultProxy): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href.replace(/\/$/, '');
}
