import { expect, test } from '@jest/globals';
import { holdsExcerpt } from './holds-excerpt.ts';

const output = '\u001b[1moffset   key\u001b[0m\n17       nba-cdn:1   revision 3\n18       nba-cdn:2   revision 9\n';

test.each([
  ['', true],
  ['offset key', true],
  ['17 nba-cdn:1 … revision 9', true],
  ['… nba-cdn:2 … …', true],
  ['nba-cdn:2 … nba-cdn:1', false],
  ['revision 4', false],
])('holdsExcerpt of %j is %s', (excerpt, isHeld) => {
  expect(holdsExcerpt(output, excerpt)).toBe(isHeld);
});
