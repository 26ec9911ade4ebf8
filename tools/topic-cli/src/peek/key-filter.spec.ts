import { expect, test } from '@jest/globals';
import { keyFilter, keyText } from './key-filter.ts';

const passed = (pattern: string | null, keys: readonly (string | null)[]) =>
  keys.filter((key) => keyFilter(pattern)(key === null ? null : Buffer.from(key)));

test('keyFilter lets through one key, keys that begin so, or all', () => {
  const keys = ['a', 'ab', 'b', 'a*', null];

  expect(passed('a', keys)).toEqual(['a']);
  expect(passed('a*', keys)).toEqual(['a', 'ab', 'a*']);
  expect(passed('*', keys)).toEqual(['a', 'ab', 'b', 'a*']);
  expect(passed(null, keys)).toEqual(keys);
});

test('keyText shows bytes that are no text by their digits', () => {
  expect(keyText(Buffer.from('Dončić'))).toBe('Dončić');
  expect(keyText(Buffer.from([0xff, 0x01]))).toBe('0xff01');
});
