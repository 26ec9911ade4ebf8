import { expect, test } from '@jest/globals';
import { clockWords, playingTimeWords } from './clock-words.ts';

test.each([
  [720_000, '12:00'],
  [332_000, '5:32'],
  [332_900, '5:32'],
  [60_000, '1:00'],
  [32_000, '0:32'],
  [0, '0:00'],
])('clockWords shows %i ms as %s', (remainingMs, words) => {
  expect(clockWords(remainingMs, false)).toBe(words);
});

test('clockWords shows the tenths of the last minute when the source has said them', () => {
  expect(clockWords(32_400, false)).toBe('0:32.4');
  expect(clockWords(60_400, false)).toBe('1:00');
});

test('clockWords pretends no tenths when the clock is estimated', () => {
  expect(clockWords(32_400, true)).toBe('0:32');
});

test('playingTimeWords shows minutes and seconds', () => {
  expect(playingTimeWords(2045)).toBe('34:05');
  expect(playingTimeWords(14_400)).toBe('240:00');
  expect(playingTimeWords(0)).toBe('0:00');
});

test('playingTimeWords leaves open what the source does not have', () => {
  expect(playingTimeWords(null)).toBeNull();
});
