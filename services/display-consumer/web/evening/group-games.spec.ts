import type { Status } from '@courtside/contract-scores';
import { expect, test } from '@jest/globals';
import { game } from '../testing/views.ts';
import { groupGames } from './group-games.ts';

const games = (...statuses: (Status | null)[]) =>
  statuses.map((status, index) => game({ gameId: `nba-cdn:${index}`, status }));

test('groupGames shows what is on before what comes and what was', () => {
  const groups = groupGames(games('final', 'scheduled', 'live', 'postponed', null));

  expect(groups.map(({ title }) => title)).toEqual(['Live', 'Upcoming', 'Final', 'Not played', 'Box score only']);
});

test('groupGames keeps the order of the games and loses none', () => {
  const [live, ...others] = groupGames(games('live', 'suspended', 'live'));

  expect(live?.games.map(({ gameId }) => gameId)).toEqual(['nba-cdn:0', 'nba-cdn:1', 'nba-cdn:2']);
  expect(others).toEqual([]);
});

test('groupGames shows no heading without games', () => {
  expect(groupGames([])).toEqual([]);
});
