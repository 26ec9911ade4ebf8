import { expect, test } from '@jest/globals';
import { CompressionTypes } from 'kafkajs';
import compression from 'kafkajs/src/protocol/message/compression/index.js';
import { compressionOf, registerZstd } from './compression.ts';

test('compressionOf leaves a score as it is and compresses what is larger than a frame pays for', () => {
  expect(compressionOf(250)).toBe(CompressionTypes.None);
  expect(compressionOf(999)).toBe(CompressionTypes.None);
  expect(compressionOf(1_000)).toBe(CompressionTypes.ZSTD);
});

test('registerZstd gives kafkajs a codec that takes back what it gives', async () => {
  registerZstd();
  const codec = compression.Codecs[CompressionTypes.ZSTD]?.();
  const buffer = Buffer.from('Herons at Lanterns, '.repeat(10_000));

  const compressed = await codec?.compress({ buffer });

  expect(compressed?.length).toBeLessThan(buffer.length / 100);
  expect(await codec?.decompress(compressed ?? Buffer.alloc(0))).toEqual(buffer);
});
