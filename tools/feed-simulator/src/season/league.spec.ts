import { expect, test } from '@jest/globals';
import { drawLeague } from './league.ts';
import { standing } from './standing.ts';

test('drawLeague has thirty clubs whose names and codes all differ', () => {
  const clubs = drawLeague(1);

  for (const key of ['teamId', 'name', 'city', 'tricode'] as const) {
    expect(new Set(clubs.map((club) => club[key])).size).toBe(30);
  }
});

test('drawLeague gives every player an id, and every team family names and numbers without a double', () => {
  const clubs = drawLeague(2);
  const people = clubs.flatMap(({ roster }) => roster);

  expect(new Set(people.map(({ personId }) => personId)).size).toBe(30 * 15);
  for (const { roster } of clubs) {
    expect(new Set(roster.map(({ familyName }) => familyName)).size).toBe(15);
    expect(new Set(roster.map(({ jerseyNum }) => jerseyNum)).size).toBe(15);
  }
});

test('drawLeague draws other people for another seed', () => {
  expect(drawLeague(1)[0]?.roster[0]?.name).not.toBe(drawLeague(2)[0]?.roster[0]?.name);
});

test('standing only ever grows', () => {
  const [club] = drawLeague(3);
  if (!club) throw new Error('there is no club');
  const days = Array.from({ length: 60 }, (_, day) => standing(club, '3', day));

  for (const [index, { wins, losses }] of days.entries()) {
    const before = days[index - 1];
    expect(wins).toBeGreaterThanOrEqual(before?.wins ?? 0);
    expect(losses).toBeGreaterThanOrEqual(before?.losses ?? 0);
  }
});
