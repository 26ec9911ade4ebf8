import { expect, test } from '@jest/globals';
import { factText } from './fact-text.ts';

test('factText reads like JSON without its marks', () => {
  const fact = { name: 'Luka Dončić', points: 7, isFinal: false, reason: null, list: [1, { a: 'b' }], empty: '' };

  expect(factText(fact)).toBe(
    '{name: Luka Dončić, points: 7, isFinal: false, reason: null, list: [1, {a: b}], empty: ""}',
  );
});

test('factText puts marks around text that could be taken for something else, and shows what a terminal would obey', () => {
  expect(factText({ a: 'x, b: 1}' })).toBe('{a: "x, b: 1}"}');
  expect(factText({ a: '\u009b2J' })).toBe('{a: "\\u009b2J"}');
});
