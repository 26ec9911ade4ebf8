import { expect, test } from '@jest/globals';
import { createChance, hash32 } from './chance.ts';

const draws = (seed: string) =>
  Array.from(
    { length: 5 },
    (
      (chance) => () =>
        chance.next()
    )(createChance(seed)),
  );

test('createChance draws the same numbers when the text is the same', () => {
  expect(draws('1/league')).toEqual(draws('1/league'));
});

test('createChance draws other numbers when one character differs', () => {
  expect(draws('1/league')).not.toEqual(draws('2/league'));
});

test('createChance spreads its draws evenly', () => {
  const chance = createChance('even');
  const counts = [0, 0, 0, 0];

  for (let draw = 0; draw < 8000; draw += 1) {
    const quarter = chance.below(4);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }

  expect(Math.min(...counts)).toBeGreaterThan(1850);
  expect(Math.max(...counts)).toBeLessThan(2150);
});

test('weighted draws an item as often as its weight says, and never one without', () => {
  const chance = createChance('weights');
  const drawn = Array.from({ length: 4000 }, () =>
    chance.weighted(['a', 'b', 'c'], (item) => ({ a: 3, b: 1 })[item] ?? 0),
  );

  const share = drawn.filter((item) => item === 'a').length / drawn.length;

  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
  expect(drawn).not.toContain('c');
});

test('shuffled keeps every item and leaves the list alone', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];

  const shuffled = createChance('cards').shuffled(list);

  expect(shuffled).not.toEqual(list);
  expect([...shuffled].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(list[0]).toBe(1);
});

test('pick refuses an empty list', () => {
  expect(() => createChance('none').pick([])).toThrow('Cannot pick from a list: it is empty');
});

test('hash32 gives near texts far numbers', () => {
  expect(Math.abs(hash32('1/games') - hash32('2/games'))).toBeGreaterThan(1_000_000);
});
