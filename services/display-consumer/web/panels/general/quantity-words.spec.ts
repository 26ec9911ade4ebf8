import { expect, test } from '@jest/globals';
import { momentWords } from './moment-words.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { quantityWords } from './quantity-words.ts';

const by = (name: string, unit: string | null = null, logicalType: string | null = null) =>
  quantityOf(name, unit, logicalType);
const read = (value: number, quantity: Quantity) => quantityWords(value, quantity);
const digits = (words: string) => words.replace(/\D/g, '');

test('quantityWords writes plain numbers as the viewer does', () => {
  const plain = by('points');

  expect([0, 7, -3, 2026].map((value) => read(value, plain))).toEqual(['0', '7', '-3', '2026']);
  expect(read(1_234_567, plain)).toMatch(/^1\D234\D567$/);
  expect(digits(read(0.1 + 0.2, plain))).toBe('03');
  expect(digits(read(118.2345, plain))).toBe('118235');
  expect(digits(read(0.000_123_45, plain))).toBe('00001235');
  expect(read(1e21, plain)).toMatch(/^1E21$/i);
});

test('quantityWords keeps every digit of an id', () => {
  expect(read(1_610_612_737, by('teamId'))).toBe('1610612737');
});

test.each([
  [332_000, '5:32'],
  [0, '0:00'],
  [41_500, '0:41.5'],
  [3_932_000, '1:05:32'],
  [45, '45 ms'],
  [-90_000, '−1:30'],
  [1e300, '1e+297 s'],
])('quantityWords writes %d ms as %s', (value, words) => {
  expect(read(value, by('clockMs'))).toBe(words);
});

test('quantityWords writes seconds, minutes and percent', () => {
  expect(read(2045, by('secondsPlayed', 'seconds'))).toBe('34:05');
  expect(read(48, by('length', 'minutes'))).toBe('48:00');
  expect(digits(read(46.66, by('fieldGoalPercentage')))).toBe('467');
  expect(read(46.66, by('fieldGoalPercentage'))).toContain('%');
});

test('quantityWords writes a length of time that has no length in milliseconds as a plain number', () => {
  expect(read(1e308, by('age', 'minutes'))).toMatch(/^1E308$/i);
});

test('quantityWords writes moments of every unit as the same moment', () => {
  const time = Date.UTC(2026, 10, 24, 20, 30, 5);
  const words = momentWords(time, false);

  expect(read(time, by('when', null, 'timestamp-millis'))).toBe(words);
  expect(read(time * 1e3, by('when', null, 'timestamp-micros'))).toBe(words);
  expect([time / 1000, time, time * 1e3, time * 1e6].map((value) => read(value, by('happenedAt')))).toEqual(
    Array(4).fill(words),
  );
});

test('quantityWords writes days, times of day and local moments without a time zone', () => {
  expect(read(20_781, by('day', null, 'date'))).toMatch(/24.*2026|2026.*24/);
  expect(read(73_805_000, by('doors', null, 'time-millis'))).toMatch(/(20|8):30:05/);
  expect(read(Date.UTC(2026, 0, 1), by('when', null, 'local-timestamp-millis'))).toMatch(/1.*2026/);
});

test.each([
  [42, by('happenedAt')],
  [1e18, by('when', null, 'timestamp-millis')],
  [1e12, by('day', null, 'date')],
  [-1, by('doors', null, 'time-millis')],
])('quantityWords writes %d as a number where it cannot be what its field says', (value, quantity) => {
  expect(read(value, quantity)).toBe(read(value, { kind: 'plain' }));
});
