import { expect, test } from '@jest/globals';
import { durationMs } from './duration.ts';

test.each([
  ['PT05M32.00S', 332_000],
  ['PT00M00.00S', 0],
  ['PT12M00.00S', 720_000],
  ['PT00M00.60S', 600],
  ['PT240M00.00S', 14_400_000],
  ['PT11M', 660_000],
  ['PT9.1S', 9_100],
  [' PT01M25.00S ', 85_000],
])('durationMs reads %j as %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each(['', 'PT', '5:32', 'PT-1M00S', 'PT1H', 'P1DT1M', 'PTM', 'PT1e3S', 'PT99999M'])(
  'durationMs refuses %j',
  (text) => {
    expect(durationMs(text)).toBeNull();
  },
);
