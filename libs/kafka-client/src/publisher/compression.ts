/// <reference path="../protocol/kafkajs-internals.d.ts" />
import compression from 'kafkajs/src/protocol/message/compression/index.js';
import { zstdPack, zstdUnpack } from '../protocol/zstd.ts';

/** Below it there is little to save: a score alone has 250 bytes. A box score alone becomes a fifth, many become a fortieth. */
const compressedBytesMin = 1_000;

const zstd = {
  compress: async ({ buffer }: { readonly buffer: Buffer }) => zstdPack(buffer),
  decompress: async (bytes: Buffer) => zstdUnpack(bytes),
};

/** kafkajs knows the number of Zstandard and leaves the rest to whoever wants it; Node has it built in. */
export function registerZstd(): void {
  compression.Codecs[compression.Types.ZSTD] = () => zstd;
}

/**
 * How records with so many bytes of values travel and are stored. Facts of one game repeat each other, so compressing
 * costs less than the checksum, the copies and the disk that it saves.
 */
export const compressionOf = (valueBytes: number): number =>
  valueBytes < compressedBytesMin ? compression.Types.None : compression.Types.ZSTD;
