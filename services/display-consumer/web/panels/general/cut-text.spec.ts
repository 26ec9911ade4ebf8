import { expect, test } from '@jest/globals';
import { cutText, docWords } from './cut-text.ts';

test('cutText cuts what is much too long, and nothing for the sake of a few characters', () => {
  expect(cutText('a'.repeat(20), 10)).toBe(`${'a'.repeat(10)}…`);
  expect(cutText('a'.repeat(12), 10)).toBe('a'.repeat(12));
});

test('cutText cuts no character in two', () => {
  expect(cutText(`a${'🏀'.repeat(10)}`, 10)).toBe(`a${'🏀'.repeat(4)}…`);
});

test('docWords takes a text, and of a long one a paragraph', () => {
  expect(docWords(' Points ')).toBe('Points');
  expect(docWords('x'.repeat(100_000))).toHaveLength(601);
  expect([docWords(undefined), docWords({})]).toEqual(['', '']);
});
