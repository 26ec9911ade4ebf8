import { expect, test } from '@jest/globals';
import { anyGame, gameAt } from '../testing/any-game.ts';
import { exampleGames, exampleLeagues, examplePlayers, exampleTeams } from './example-entities.ts';

const evening = [anyGame, { ...anyGame, gameId: 'simulated:2', status: 'final' as const }];

test('exampleGames has one entity for each game, live as the game is', () => {
  expect(exampleGames(evening)).toMatchObject([
    { gameId: 'simulated:0022600001', isLive: true },
    { gameId: 'simulated:2', isLive: false },
  ]);
});

test('exampleTeams has both teams of each game', () => {
  const keys = exampleTeams(evening).map(({ gameId, teamId }) => `${gameId}/${teamId}`);

  expect(keys).toEqual(['simulated:0022600001/1', 'simulated:0022600001/2', 'simulated:2/1', 'simulated:2/2']);
});

test('examplePlayers has five players of each team, none of them twice', () => {
  const keys = examplePlayers(evening).map(({ gameId, playerId }) => `${gameId}/${playerId}`);

  expect(new Set(keys).size).toBe(20);
  expect(keys[0]).toBe('simulated:0022600001/HAR-1');
});

test('exampleLeagues has one entity for each league, live as long as one of its games is', () => {
  const [live, over] = [exampleLeagues(evening), exampleLeagues(evening.slice(1))];

  expect(live).toMatchObject([{ league: 'nba', isLive: true }]);
  expect(over).toMatchObject([{ league: 'nba', isLive: false }]);
});

test('examples have other values when the score is another, and the same when only the clock is', () => {
  const numbers = (game: typeof anyGame) =>
    [exampleGames, exampleTeams, examplePlayers, exampleLeagues].map((examples) =>
      examples([game]).map(({ values }) => values.whole('count')),
    );

  expect(numbers({ ...anyGame, clockRemainingMs: 1 })).toEqual(numbers(anyGame));
  expect(numbers(gameAt(33, 30))).not.toEqual(numbers(anyGame));
});
