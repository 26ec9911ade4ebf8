import { isIP } from 'node:net';
import { z } from 'zod';

/** The kinds of value that environment variables have here. Every message completes "NAME: … (got …)". */

const portMax = 65_535;

/** A whole number written in digits: `Number('')` and `Number('1e3')` would let typing errors through. */
export function wholeNumber(range: { min: number; max: number }) {
  return z
    .string()
    .trim()
    .regex(/^\d+$/, 'must be a whole number in digits')
    .transform(Number)
    .pipe(z.number().min(range.min, `must be at least ${range.min}`).max(range.max, `must be at most ${range.max}`));
}

/** A port to listen on with the one that `npm run stack` leaves to the service. 0 asks the system for a free one. */
export const portWithDefault = (defaultPort: number) => wholeNumber({ min: 0, max: portMax }).default(defaultPort);

/** The base of an HTTP service, without the slash at its end, so that paths are simply appended. */
export const httpUrl = z
  .string()
  .trim()
  .refine(isHttpUrl, 'must be an http:// or https:// address without query, fragment, user name or password')
  .transform((url) => url.replace(/\/+$/, ''));

/** `host:port` pairs, comma separated. */
export const brokerList = z
  .string()
  .transform(splitList)
  .refine((brokers) => brokers.length > 0, 'must name at least one broker')
  .refine((brokers) => brokers.every(isHostAndPort), 'must be host:port, comma separated');

/** Addresses and networks (`10.0.0.0/8`), comma separated. */
export const networkList = z
  .string()
  .transform(splitList)
  .refine(
    (networks) => networks.every(isNetwork),
    'must be IP addresses or networks such as 10.0.0.0/8, comma separated',
  );

/** Names of hosts without ports, comma separated; in lower case, as names are compared. */
export const hostNameList = z
  .string()
  .transform((list) => splitList(list.toLowerCase()))
  .refine(
    (names) => names.every((name) => /^[a-z\d.-]+$/.test(name)),
    'must be host names without ports, comma separated',
  );

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.search + url.hash + url.username + url.password === '';
}

function isHostAndPort(text: string): boolean {
  const [, port] = /^(?:[\w.-]+|\[[\da-f:.]+\]):(\d{1,5})$/i.exec(text) ?? [];
  return port !== undefined && Number(port) >= 1 && Number(port) <= portMax;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix] = text.split('/', 2);
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return prefix === undefined ? bits > 0 : /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}
