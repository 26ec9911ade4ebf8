import { expect, test } from '@jest/globals';
import { ShownFiles } from './shown-files.ts';

test('ShownFiles remembers what each file showed last', () => {
  const files = new ShownFiles<string>();

  files.note('a', 'old', false);
  files.note('a', 'new', false);

  expect([files.last('a'), files.last('b')]).toEqual(['new', undefined]);
});

test('ShownFiles holds a step back for two polls of its game, then believes it', () => {
  const files = new ShownFiles<string>();

  const held = [1, 2, 3, 4].map(() => files.note('a', 'back', true));

  expect(held).toEqual([1, 2, 0, 1]);
  expect(files.note('b', 'back', true)).toBe(1);
});

test('ShownFiles forgets the games that are not watched any more', () => {
  const files = new ShownFiles<string>();
  files.note('a', 'shown', true);
  files.note('b', 'shown', true);

  files.forgetOthers(['b']);

  expect([files.last('a'), files.last('b')]).toEqual([undefined, 'shown']);
  expect(files.note('a', 'shown', true)).toBe(1);
});
