const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request that came in on `listeningHost` may name `hostHeader`.
 *
 * A server on loopback is asked by this machine's names only. Another name means that some page has pointed its own
 * domain here (DNS rebinding) to read what it must not.
 */
export function isHostAllowed(listeningHost: string, hostHeader: string | undefined): boolean {
  if (!loopbackNames.includes(bracketed(listeningHost))) return true;
  const name = (hostHeader ?? '').replace(/:\d+$/, '').toLowerCase();
  return loopbackNames.includes(name);
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);
