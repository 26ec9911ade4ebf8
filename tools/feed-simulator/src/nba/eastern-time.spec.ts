import { expect, test } from '@jest/globals';
import {
  easternDate,
  easternIso,
  easternMs,
  gameFileTime,
  scoreboardTime,
  tipOffText,
  utcSeconds,
  utcTenths,
} from './eastern-time.ts';

const winter = Date.parse('2020-12-23T00:00:00Z');
const summer = Date.parse('2026-06-04T00:30:00Z');

test('easternIso has the offset of the season while live, and marks the same wall time Z otherwise', () => {
  expect(easternIso(winter, true)).toBe('2020-12-22T19:00:00-05:00');
  expect(easternIso(winter, false)).toBe('2020-12-22T19:00:00Z');
  expect(easternIso(summer, true)).toBe('2026-06-03T20:30:00-04:00');
});

test('easternDate is the date in New York, not here', () => {
  expect(easternDate(winter)).toBe('2020-12-22');
});

test.each([
  ['2020-12-22', 19, 0, '2020-12-23T00:00:00Z'],
  ['2026-06-03', 20, 30, '2026-06-04T00:30:00Z'],
])('easternMs of %s %d:%d is %s', (date, hour, minute, utc) => {
  expect(utcSeconds(easternMs(date, hour, minute))).toBe(utc);
});

test.each([
  ['2020-12-23T00:00:00Z', '7:00 pm ET'],
  ['2026-01-15T19:30:00Z', '2:30 pm ET'],
  ['2026-01-15T17:00:00Z', '12:00 pm ET'],
])('tipOffText of %s is %s', (utc, text) => {
  expect(tipOffText(Date.parse(utc))).toBe(text);
});

test('scoreboardTime is in 12 hours, and its fraction repeats minute and second', () => {
  expect(scoreboardTime(Date.parse('2026-01-08T14:50:39Z'))).toBe('2026-01-08 09:50:39.5039');
  expect(scoreboardTime(Date.parse('2026-01-16T01:01:58Z'))).toBe('2026-01-15 08:01:58.158');
});

test('gameFileTime is in 24 hours with a fraction', () => {
  expect(gameFileTime(Date.parse('2020-12-23T04:24:13.537Z'))).toBe('2020-12-22 23:24:13.537000');
});

test('utcTenths has one digit after the second', () => {
  expect(utcTenths(Date.parse('2020-12-23T00:08:08.09Z'))).toBe('2020-12-23T00:08:08.0Z');
});
