import { expect, test } from '@jest/globals';
import { drawLeague } from './league.ts';
import { drawEvening, gamesPerEveningMax } from './schedule.ts';

const evening = (seed: number, day = 0, games = 6) => drawEvening(seed, day, games, drawLeague(seed));
const ids = (seed: number, day = 0, games = 6) =>
  evening(seed, day, games).fixtures.map(({ sourceGameId }) => sourceGameId);

test('drawEvening is the same for the same seed and day', () => {
  expect(evening(7, 3)).toEqual(evening(7, 3));
});

test('drawEvening begins a longer evening with the shorter one', () => {
  expect(evening(7, 0, gamesPerEveningMax).fixtures.slice(0, 4)).toEqual(evening(7, 0, 4).fixtures);
});

test('drawEvening gives every seed and every day ids of its own, in the form of the NBA', () => {
  const all = [1, 2, 3, 42, 2 ** 31 - 1].flatMap((seed) => [0, 1, 2].flatMap((day) => ids(seed, day, 15)));

  expect(new Set(all).size).toBe(all.length);
  for (const id of all) expect(id).toMatch(/^002\d{7}$/);
});

test('drawEvening lets no team play twice', () => {
  const teams = evening(5, 0, 15).fixtures.flatMap(({ home, away }) => [home.teamId, away.teamId]);

  expect(new Set(teams).size).toBe(30);
});

test('drawEvening begins when the first game is on and others are to come', () => {
  const { startMs, fixtures } = evening(9);
  const minutes = fixtures.map(({ tipOffMs }) => (tipOffMs - startMs) / 60_000);

  expect(minutes.slice(0, 3)).toEqual([-55, -25, 5]);
});

test('drawEvening dates the next day one day later', () => {
  const [today, tomorrow] = [evening(4, 0), evening(4, 1)];

  expect(Date.parse(tomorrow.gameDate) - Date.parse(today.gameDate)).toBe(86_400_000);
  expect(tomorrow.startMs).toBeGreaterThan(today.startMs);
});

test('drawEvening postpones a game now and then, and never one of the first three', () => {
  const league = drawLeague(1);
  const fixtures = Array.from({ length: 200 }, (_, day) => drawEvening(1, day, 6, league).fixtures);
  const places = fixtures.map((evening) => evening.findIndex(({ isPostponed }) => isPostponed));
  const postponed = places.filter((place) => place >= 0);

  expect(postponed.length).toBeGreaterThan(30);
  expect(postponed.length).toBeLessThan(70);
  expect(Math.min(...postponed)).toBe(3);
});
