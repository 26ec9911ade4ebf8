import type { SeenGame } from '@courtside/feed-client';
import { expect, test } from '@jest/globals';
import { nextWatchList, type WatchList, watchedGameCountMax } from './watch-list.ts';

const hours = (count: number) => count * 3_600_000;
const start = 1_795_474_800_000;
const none: WatchList = new Map();

const listed = (gameId: string, status: SeenGame['status'] = 'live') =>
  ({ gameId, status, scheduledTipOff: start, source: 'simulated' }) as SeenGame;

/** Sights in order; `finalFiles` are the games whose final file has been seen. */
function watch(...sights: { games: SeenGame[]; now: number; finalFiles?: string[] }[]): WatchList {
  return sights.reduce(
    (list, { games, now, finalFiles = [] }) =>
      nextWatchList(list, { games, now, isFileFinal: (gameId) => finalFiles.includes(gameId) }),
    none,
  );
}

test('nextWatchList remembers when a game was first seen final', () => {
  const list = watch(
    { games: [listed('a')], now: start },
    { games: [listed('a', 'final')], now: start + 5 },
    { games: [listed('a', 'final')], now: start + 10 },
  );

  expect(list.get('a')).toMatchObject({ status: 'final', finalSince: start + 5 });
});

test('nextWatchList counts from the final file when the scoreboard is behind', () => {
  const list = watch(
    { games: [listed('a')], now: start, finalFiles: ['a'] },
    { games: [listed('a', 'final')], now: 9 },
  );

  expect(list.get('a')).toMatchObject({ finalSince: start });
});

test('nextWatchList keeps a game whose final file was not seen when the scoreboard moves on', () => {
  const list = watch(
    { games: [listed('a', 'final'), listed('b', 'final')], now: start, finalFiles: ['b'] },
    { games: [listed('c')], now: start + hours(3), finalFiles: ['b'] },
    { games: [listed('c')], now: start + hours(4), finalFiles: ['b'] },
  );

  expect([...list.keys()].sort()).toEqual(['a', 'c']);
  expect(list.get('a')).toMatchObject({ unlistedSince: start + hours(3) });
});

test('nextWatchList lets an unlisted game go two hours after its final file', () => {
  const seen = { games: [listed('c')], finalFiles: ['a'] };
  const sights = [
    { games: [listed('a')], now: start },
    { ...seen, now: start + hours(1) },
  ];

  expect(watch(...sights, { ...seen, now: start + hours(2) }).has('a')).toBe(true);
  expect(watch(...sights, { ...seen, now: start + hours(3) }).has('a')).toBe(false);
});

test('nextWatchList takes a game back that is listed again', () => {
  const list = watch(
    { games: [listed('a'), listed('b')], now: start },
    { games: [listed('b')], now: start + 5 },
    { games: [listed('a'), listed('b')], now: start + 10 },
  );

  expect(list.get('a')).toMatchObject({ unlistedSince: null });
});

test('nextWatchList keeps live games and the youngest finished ones when there are too many', () => {
  const finished = Array.from({ length: watchedGameCountMax }, (_, index) => listed(`f${index}`, 'final'));
  const finalFiles = finished.map(({ gameId }) => gameId);
  const older = { games: finished.slice(0, 10), now: start, finalFiles };

  const list = watch(older, { games: [...finished, listed('live')], now: start + 5, finalFiles });

  expect(list.size).toBe(watchedGameCountMax);
  expect(list.has('live')).toBe(true);
  expect(finalFiles.filter((gameId) => !list.has(gameId))).toEqual(['f9']);
});
