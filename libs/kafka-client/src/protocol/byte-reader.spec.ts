import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

test('int64 is exact for offsets and times, and knows the sign', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(BigInt(value));
      expect(new ByteReader(bytes).int64()).toBe(value);
    }),
  );
});

test('an unsigned varint reads as it was written', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
      const bytes = new ByteWriter().unsignedVarint(value).toBuffer();
      expect(new ByteReader(bytes).unsignedVarint()).toBe(value);
    }),
  );
});

test('varint takes the sign from the last bit', () => {
  const read = (...bytes: number[]) => new ByteReader(Buffer.from(bytes)).varint();

  expect([read(0), read(1), read(2), read(3), read(0xac, 0x02)]).toEqual([0, -1, 1, -2, 150]);
});

test('a reader refuses to read past the end', () => {
  expect(() => new ByteReader(Buffer.from([0x80])).unsignedVarint()).toThrow('the bytes end');
  expect(() => new ByteReader(Buffer.alloc(3)).int32()).toThrow('outside buffer bounds');
  expect(() => new ByteReader(Buffer.from([0, 9, 1])).string()).toThrow('Cannot read 9 bytes: 1 left');
});

test('tagged fields of a newer broker are skipped', () => {
  const reader = new ByteReader(Buffer.from([2, 0, 1, 0xff, 5, 2, 0xff, 0xff, 7]));

  reader.skipTaggedFields();

  expect(reader.int8()).toBe(7);
});
