import { expect, test } from '@jest/globals';
import { arenaClockMs, isoClock, parseIsoClock, shortClock } from './clock-text.ts';

test.each([
  [332_000, 'PT05M32.00S', '5:32'],
  [720_000, 'PT12M00.00S', '12:00'],
  [60_000, 'PT01M00.00S', '1:00'],
  [33_800, 'PT00M33.80S', ':33.8'],
  [2_200, 'PT00M02.20S', ':02.2'],
  [0, 'PT00M00.00S', ':00.0'],
])('isoClock and shortClock print %d ms as the feed does', (ms, iso, short) => {
  expect(isoClock(ms)).toBe(iso);
  expect(shortClock(ms)).toBe(short);
  expect(parseIsoClock(iso)).toBe(ms);
});

test('isoClock prints minutes of a team beyond an hour', () => {
  expect(isoClock(240 * 60_000)).toBe('PT240M00.00S');
});

test('parseIsoClock quotes what is no clock', () => {
  expect(() => parseIsoClock('5:32')).toThrow('Cannot read a clock: "5:32" is not of the form PT05M32.00S');
});

test.each([
  [100_001, 101_000],
  [60_001, 61_000],
  [60_000, 60_000],
  [33_801, 33_900],
])('arenaClockMs rounds %d ms up to what an arena shows', (ms, shown) => {
  expect(arenaClockMs(ms)).toBe(shown);
});
