import { expect, test } from '@jest/globals';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2030, 0, 1, 12);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Tue, 01 Jan 2030 12:00:30 GMT', 30_000],
  ['Tue, 01 Jan 2030 11:00:00 GMT', 0],
  ['86400', 3_600_000],
  ['9'.repeat(400), 3_600_000],
  ['Wed, 01 Jan 2031 12:00:00 GMT', 3_600_000],
])('retryAfterMs reads %j as %d ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test.each([undefined, '', 'soon', 'NaN'])('retryAfterMs knows that %j says nothing', (header) => {
  expect(retryAfterMs(header, now)).toBeUndefined();
});
