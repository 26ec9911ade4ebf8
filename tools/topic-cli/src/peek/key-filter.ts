import { isUtf8 } from 'node:buffer';

/** A key as text: UTF-8 where it is that, else its bytes in hexadecimal digits. */
export function keyText(key: Buffer): string {
  return isUtf8(key) ? key.toString() : `0x${key.toString('hex')}`;
}

/** Whether a record is asked for: `pattern` is a whole key, the beginning of keys with `*` behind it, or null for all. */
export function keyFilter(pattern: string | null): (key: Buffer | null) => boolean {
  if (pattern === null) return () => true;
  if (!pattern.endsWith('*')) return (key) => key !== null && keyText(key) === pattern;
  const beginning = pattern.slice(0, -1);
  return (key) => key !== null && keyText(key).startsWith(beginning);
}
