import { expect, test } from '@jest/globals';
import { bytesWords } from './bytes-words.ts';

const base64 = (...bytes: readonly number[]) => btoa(String.fromCharCode(...bytes));
const plain = { logicalType: null, scale: 0 };

test('bytesWords tells the size of bytes', () => {
  expect([0, 1, 2, 3, 12].map((size) => bytesWords(base64(...Array(size).fill(7)), plain))).toEqual([
    '0 bytes',
    '1 byte',
    '2 bytes',
    '3 bytes',
    '12 bytes',
  ]);
  expect(bytesWords(`${'A'.repeat(4096)}…`, plain)).toBe('more than 3072 bytes');
});

test('bytesWords writes a decimal as the number it is', () => {
  const decimal = (scale: number, ...bytes: readonly number[]) =>
    bytesWords(base64(...bytes), { logicalType: 'decimal', scale });

  expect(decimal(2, 0x30, 0x39)).toBe('123.45');
  expect(decimal(2, 0xff)).toBe('−0.01');
  expect(decimal(0, 0x80)).toBe('−128');
  expect(decimal(3, 5)).toBe('0.005');
});

test('bytesWords writes a duration in months, days and time', () => {
  const duration = { logicalType: 'duration', scale: 0 };

  expect(bytesWords(base64(2, 0, 0, 0, 1, 0, 0, 0, 0x60, 0xea, 0, 0), duration)).toBe('2 months 1 day 1:00');
  expect(bytesWords(base64(...Array(12).fill(0)), duration)).toBe('0:00');
});

test('bytesWords tells the size of what is no sensible decimal', () => {
  expect(bytesWords('no base64!', { logicalType: 'decimal', scale: 2 })).toMatch(/bytes$/);
  expect(bytesWords(base64(1), { logicalType: 'decimal', scale: 1e9 })).toBe('1 byte');
  expect(bytesWords('A'.repeat(4000), { logicalType: 'decimal', scale: 2 })).toBe('3000 bytes');
});
