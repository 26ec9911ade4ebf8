import { expect, test } from '@jest/globals';
import { stats } from './testing/any-box-score.ts';
import { unfinishedGames } from './unfinished-games.ts';

test('unfinishedGames are those of the feed whose box score is not final, unlisted since they were last observed', () => {
  const facts = [
    stats({ gameId: 'simulated:1', observedAt: 5 }),
    stats({ gameId: 'simulated:2', isFinal: true }),
    stats({ gameId: 'nba-cdn:3', source: 'nba-cdn' }),
  ];

  const unfinished = unfinishedGames(facts, 'simulated');

  expect([...unfinished.values()]).toEqual([expect.objectContaining({ gameId: 'simulated:1', unlistedSince: 5 })]);
});
