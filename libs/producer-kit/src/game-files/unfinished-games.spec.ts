import { expect, test } from '@jest/globals';
import { type GameFact, unfinishedGames } from './unfinished-games.ts';

const fact = (about: Partial<GameFact>): GameFact => ({
  ...{ gameId: 'simulated:1', source: 'simulated', observedAt: 1, isFinal: false },
  ...about,
});

test('unfinishedGames are those of the feed whose file is not final, unlisted since they were last observed', () => {
  const facts = [
    fact({ gameId: 'simulated:1', observedAt: 5 }),
    fact({ gameId: 'simulated:2', isFinal: true }),
    fact({ gameId: 'nba-cdn:3', source: 'nba-cdn' }),
  ];

  const unfinished = unfinishedGames(facts, 'simulated');

  expect([...unfinished.values()]).toEqual([expect.objectContaining({ gameId: 'simulated:1', unlistedSince: 5 })]);
});

test('unfinishedGames takes the facts of a game together, where a game has several', () => {
  const facts = [
    fact({ gameId: 'simulated:1', observedAt: 5 }),
    fact({ gameId: 'simulated:1', observedAt: 9 }),
    fact({ gameId: 'simulated:2' }),
    fact({ gameId: 'simulated:2', isFinal: true }),
  ];

  const unfinished = unfinishedGames(facts, 'simulated');

  expect([...unfinished.values()]).toEqual([expect.objectContaining({ gameId: 'simulated:1', unlistedSince: 9 })]);
});
