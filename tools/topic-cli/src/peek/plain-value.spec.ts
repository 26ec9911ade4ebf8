import { expect, test } from '@jest/globals';
import { plainValue } from './plain-value.ts';

test('plainValue leaves values as JSON has them, and writes bytes in base64', () => {
  const map = Object.fromEntries([['__proto__', 1]]);
  const value = { list: [1, null, 'a'], bytes: Buffer.from([1, 2]), map };

  expect(JSON.stringify(plainValue(value))).toBe('{"list":[1,null,"a"],"bytes":"AQI=","map":{"__proto__":1}}');
});

test('plainValue ends where a value is too deep to be printed', () => {
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level++) deep = { deep };

  const text = JSON.stringify(plainValue(deep));

  expect(text).toContain('"…"');
  expect(text).not.toContain('bottom');
});
