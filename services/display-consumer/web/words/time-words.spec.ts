import { expect, test } from '@jest/globals';
import { agoWords, leagueDayWords, momentWords, tipOffWords } from './time-words.ts';

test.each([
  [-400, 'just now'],
  [1_999, 'just now'],
  [3_000, '3 s ago'],
  [59_999, '59 s ago'],
  [60_000, '1 min ago'],
  [3_599_000, '59 min ago'],
  [3_600_000, '1 h ago'],
  [47 * 3_600_000, '47 h ago'],
  [48 * 3_600_000, '2 days ago'],
])('agoWords shows %i ms as %s', (ageMs, words) => {
  expect(agoWords(ageMs)).toBe(words);
});

const noon = new Date(2026, 10, 24, 12, 0).getTime(); // In the zone of whoever runs this.
const evening = new Date(2026, 10, 24, 20, 30).getTime();
const dayAfter = new Date(2026, 10, 25, 20, 30).getTime();

test('tipOffWords names the day only when it is another one', () => {
  expect(tipOffWords(evening, noon)).toMatch(/^(20|8)[:.]30/);
  expect(tipOffWords(dayAfter, noon)).toContain('25');
});

test('momentWords shows the second', () => {
  expect(momentWords(evening + 5_000)).toMatch(/30.05/);
});

test('leagueDayWords shows the day of the league in every time zone', () => {
  expect(leagueDayWords('2020-12-22')).toContain('22');
  expect(leagueDayWords('2020-12-22')).toContain('2020');
});

test('leagueDayWords leaves alone what is no date', () => {
  expect(leagueDayWords('soon')).toBe('soon');
  expect(leagueDayWords(null)).toBe('Date unknown');
});
