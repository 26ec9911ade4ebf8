import { gzipSync, zstdCompressSync } from 'node:zlib';

const zigzag = (value: number) => {
  const bytes: number[] = [];
  let rest = value >= 0 ? value * 2 : -value * 2 - 1;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
};
const field = (text: string | Buffer | null) =>
  text === null ? zigzag(-1) : Buffer.concat([zigzag(Buffer.byteLength(text)), Buffer.from(text)]);

/** A record as it stands in a batch. */
export function record(
  offsetDelta: number,
  key: string | null,
  value: string | Buffer | null,
  headers: [string, string][] = [],
): Buffer {
  const pairs = headers.flatMap(([name, content]) => [field(name), field(content)]);
  const delta = Buffer.concat([zigzag(5 * offsetDelta), zigzag(offsetDelta)]);
  const body = Buffer.concat([Buffer.alloc(1), delta, field(key), field(value), zigzag(headers.length), ...pairs]);
  return Buffer.concat([zigzag(body.length), body]);
}

export interface BatchOptions {
  lastOffsetDelta?: number;
  attributes?: number;
  format?: number;
}

/** One batch as a broker stores it; the layout of https://kafka.apache.org/documentation/#recordbatch. */
export function batch(baseOffset: number, records: Buffer[], options: BatchOptions = {}): Buffer {
  const attributes = options.attributes ?? 0;
  const header = Buffer.alloc(61);
  const plain = Buffer.concat(records);
  const compress = [(bytes: Buffer) => bytes, gzipSync, undefined, undefined, zstdCompressSync][attributes & 7];
  const body = compress ? compress(plain) : plain;
  header.writeBigInt64BE(BigInt(baseOffset), 0);
  header.writeInt32BE(49 + body.length, 8);
  header.writeInt8(options.format ?? 2, 16);
  header.writeInt16BE(attributes, 21);
  header.writeInt32BE(options.lastOffsetDelta ?? records.length - 1, 23);
  header.writeBigInt64BE(1_700_000_000_000n, 27);
  header.writeBigInt64BE(1_700_000_009_999n, 35);
  header.writeInt32BE(records.length, 57);
  return Buffer.concat([header, body]);
}
