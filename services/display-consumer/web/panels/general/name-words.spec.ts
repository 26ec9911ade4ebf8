import { expect, test } from '@jest/globals';
import { cutLabel, nameWords, symbolWords } from './name-words.ts';

test.each([
  ['fieldGoalsMade', 'Field goals made'],
  ['field_goals_made', 'Field goals made'],
  ['FIELD_GOALS_MADE', 'Field goals made'],
  ['TeamID', 'Team ID'],
  ['playerId', 'Player ID'],
  ['HTMLText', 'Html text'],
  ['top10Teams', 'Top10 teams'],
  ['__proto__', 'Proto'],
  ['', ''],
  ['___', '___'],
])('nameWords reads %s as %s', (name, words) => {
  expect(nameWords(name)).toBe(words);
});

test('nameWords and cutLabel end what is too long for a head', () => {
  expect(nameWords('long'.repeat(100_000))).toMatch(/^Long.{75}…$/);
  expect(cutLabel('label '.repeat(50))).toHaveLength(80);
  expect(cutLabel('Label')).toBe('Label');
});

test('symbolWords says the symbols of an enum in words', () => {
  const symbols = ['questionable', 'DAY_TO_DAY', 'didNotPlay', 'OUT'];

  const words = symbols.map((symbol) => symbolWords(symbol, symbols));

  expect(words).toEqual(['Questionable', 'Day to day', 'Did not play', 'Out']);
});

test('symbolWords leaves an enum of abbreviations as it is', () => {
  const symbols = ['PG', 'SG', 'C'];

  expect(symbols.map((symbol) => symbolWords(symbol, symbols))).toEqual(symbols);
});
