import { expect, test } from '@jest/globals';
import { leagueDate } from './league-date.ts';

test.each([
  ['after midnight Eastern', '2026-01-08T06:30:00Z', '2026-01-07'],
  ['the next morning, before noon Eastern', '2026-01-08T16:59:59Z', '2026-01-07'],
  ['at noon Eastern', '2026-01-08T17:00:00Z', '2026-01-08'],
  ['at noon Eastern in summer', '2026-07-08T16:00:00Z', '2026-07-08'],
  ['in the evening in Europe', '2026-01-08T23:30:00+01:00', '2026-01-08'],
])('leagueDate knows the evening %s', (_when, moment, date) => {
  expect(leagueDate(Date.parse(moment))).toBe(date);
});
