import { durationWords } from './duration-words.ts';

interface BytesShape {
  readonly logicalType: string | null;
  readonly scale: number;
}

/** Numbers with more digits are no numbers any more, and reading them costs the square of their length. */
const decimalByteCountMax = 64;
/** More places than such a number has digits: nobody means that. */
const scaleMax = 160;

/** Bytes, which come as base64: a decimal or a duration as such, anything else by its size. */
export function bytesWords(base64: string, { logicalType, scale }: BytesShape): string {
  const bytes = logicalType === null ? null : decoded(base64);
  if (bytes && logicalType === 'decimal' && scale >= 0 && scale <= scaleMax) return decimalWords(bytes, scale);
  if (bytes?.length === 12 && logicalType === 'duration') return spanWords(bytes);
  return sizeWords(base64);
}

function sizeWords(base64: string): string {
  const digitCount = base64.replace(/[=…]+$/, '').length;
  const byteCount = Math.floor((digitCount * 3) / 4);
  const more = base64.endsWith('…') ? 'more than ' : '';
  return `${more}${byteCount} ${byteCount === 1 ? 'byte' : 'bytes'}`;
}

function decoded(base64: string): Uint8Array | null {
  if (base64.length > 2 * decimalByteCountMax) return null;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null; // What was cut on its way is no longer base64: its size can still be told.
  }
}

/** https://avro.apache.org/docs/1.12.0/specification/#decimal: big-endian two's complement, `scale` digits behind the point. */
function decimalWords(bytes: Uint8Array, scale: number): string {
  let unscaled = 0n;
  for (const byte of bytes) unscaled = unscaled * 256n + BigInt(byte);
  const value = BigInt.asIntN(bytes.length * 8, unscaled);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const split = digits.length - scale;
  return `${value < 0n ? '−' : ''}${digits.slice(0, split)}${scale > 0 ? `.${digits.slice(split)}` : ''}`;
}

/** https://avro.apache.org/docs/1.12.0/specification/#duration: months, days and ms, each 4 bytes, little-endian. */
function spanWords(bytes: Uint8Array): string {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [months, days, ms] = [numbers.getUint32(0, true), numbers.getUint32(4, true), numbers.getUint32(8, true)];
  const parts = [count(months, 'month'), count(days, 'day'), ms > 0 ? durationWords(ms) : ''];
  return parts.filter((part) => part !== '').join(' ') || '0:00';
}

const count = (value: number, word: string) => (value === 0 ? '' : `${value} ${word}${value === 1 ? '' : 's'}`);
