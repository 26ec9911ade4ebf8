/// <reference path="../protocol/kafkajs-internals.d.ts" />
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import compression from 'kafkajs/src/protocol/message/compression/index.js';

/** Below it there is little to save: a score alone has 250 bytes. A box score alone becomes a fifth, many become a fortieth. */
const compressedBytesMin = 1_000;

/** Higher levels take longer for a hundredth less. */
const level = 1;

/** What zlib hands over at a time; its usual 16 KiB cost a batch a third more time, larger ones cost a single fact. */
const chunkSize = 64 * 1024;

const unpackedBytesMax = 64 * 1024 * 1024; // As for what our reader takes.

const zstd = {
  compress: async ({ buffer }: { readonly buffer: Buffer }) =>
    zstdCompressSync(buffer, { chunkSize, params: { [constants.ZSTD_c_compressionLevel]: level } }),
  decompress: async (bytes: Buffer) => zstdDecompressSync(bytes, { chunkSize, maxOutputLength: unpackedBytesMax }),
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
