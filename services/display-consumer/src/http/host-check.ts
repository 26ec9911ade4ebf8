import { isIP } from 'node:net';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

export interface KnownNames {
  readonly listeningHost: string;
  /** In lower case, without ports. */
  readonly allowedHosts: readonly string[];
}

/**
 * Whether a request may name `hostHeader`.
 *
 * A name that is not ours means that some page has pointed its own domain here (DNS rebinding), to read what it must
 * not. That needs a name: an address is always taken. Beyond loopback any name may be ours as long as none is listed.
 */
export function isHostAllowed({ listeningHost, allowedHosts }: KnownNames, hostHeader: string | undefined): boolean {
  const name = (hostHeader ?? '').replace(/:\d+$/, '').toLowerCase();
  if (loopbackNames.includes(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0) return true;
  const isAnyOurs = allowedHosts.length === 0 && !loopbackNames.includes(bracketed(listeningHost));
  return isAnyOurs || allowedHosts.includes(name);
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);
