import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What may come of one batch, 64 times the largest that a broker takes by default: a bomb ends here. */
export const unpackedBytesMax = 64 * 1024 * 1024;

/** What zlib hands over at a time; its usual 16 KiB cost a batch a third more time, larger ones cost a single fact. */
const chunkSize = 64 * 1024;

/** Higher levels take longer for a hundredth less. */
const params = { [constants.ZSTD_c_compressionLevel]: 1 };

export const zstdPack = (bytes: Buffer): Buffer => zstdCompressSync(bytes, { chunkSize, params });

/** @throws when the bytes are damaged, or would become more than 64 MiB. */
export const zstdUnpack = (bytes: Buffer): Buffer =>
  zstdDecompressSync(bytes, { chunkSize, maxOutputLength: unpackedBytesMax });
