import { isIPv6 } from 'node:net';

const mapped = /^::ffff:(?=\d+\.)/i;
const groupCount = 8;
const networkGroupCount = 4;

/**
 * Who holds an address, as far as limits go. An IPv4 address is one; of IPv6 everybody has a network of 64 bits at least
 * (RFC 6177), and may come from any address in it.
 */
export function addressHolder(address: string): string {
  const plain = address.replace(mapped, '');
  if (!isIPv6(plain)) return plain;
  const [front = '', back] = (plain.split('%')[0] ?? '').split('::', 2);
  const groupsOf = (part: string | undefined) => (part ? part.split(':') : []);
  const [first, last] = [groupsOf(front), groupsOf(back)];
  const zeros = Array.from({ length: groupCount - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, networkGroupCount).join(':');
}
