import type { IncomingMessage } from 'node:http';
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

/**
 * The hosts that a request is for: of each `Host` header, and of the target itself when that is a whole address. More
 * than one means that somebody between us may have understood another one.
 */
export function namesAskedFor({ rawHeaders, url = '' }: Pick<IncomingMessage, 'rawHeaders' | 'url'>): string[] {
  const ofHeaders = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host');
  const ofTarget = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url)?.slice(1) ?? [];
  return [...new Set([...ofHeaders, ...ofTarget])];
}
