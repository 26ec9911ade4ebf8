import { expect, test } from '@jest/globals';
import { shortened, visibleText } from './visible-text.ts';

test.each([
  ['\u001b[2J', '\\u001b[2J'],
  ['a\nb', 'a\\u000ab'],
  ['\u009b2J', '\\u009b2J'],
  ['\u202egnirts', '\\u202egnirts'],
  ['\u2028', '\\u2028'],
  ['Dončić 🏀', 'Dončić 🏀'],
])('visibleText shows %j without letting it command the terminal', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('shortened keeps what fits, and marks what does not', () => {
  expect(shortened('12345', 5)).toBe('12345');
  expect(shortened('123456', 5)).toBe('1234…');
  expect(shortened('🏀🏀🏀', 2)).toBe('🏀…');
});
