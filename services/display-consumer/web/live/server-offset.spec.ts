import { expect, test } from '@jest/globals';
import { serverOffsetMs } from './server-offset.ts';

test('serverOffsetMs takes the first answer as it is', () => {
  expect(serverOffsetMs(null, 10_000, 4_000)).toBe(6_000);
});

test('serverOffsetMs keeps the value of the quickest answer', () => {
  expect(serverOffsetMs(6_000, 20_000, 14_300)).toBe(6_000);
  expect(serverOffsetMs(6_000, 20_000, 13_900)).toBe(6_100);
});

test('serverOffsetMs follows a clock that was set', () => {
  expect(serverOffsetMs(6_000, 20_000, 20_000)).toBe(0);
});
