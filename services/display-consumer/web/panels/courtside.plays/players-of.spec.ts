import { expect, test } from '@jest/globals';
import { playersOf, sideOfPlayer } from './players-of.ts';
import { play } from './testing/plays.ts';

test('playersOf lists who has acted, by team and family name, each once', () => {
  const players = playersOf([
    play({ side: 'home', playerId: '1', playerName: 'K. Irving' }),
    play({ side: 'home', playerId: '2', playerName: 'Z. Durant' }),
    play({ side: 'home', playerId: '1', playerName: 'K. Irving' }),
    play({ side: 'away', playerId: '3' }),
    play({ side: 'away' }),
    play({ playerId: '4', playerName: 'Nobody’s' }),
  ]);

  expect(players).toEqual({
    home: [
      { playerId: '2', name: 'Z. Durant' },
      { playerId: '1', name: 'K. Irving' },
    ],
    away: [{ playerId: '3', name: 'Player 3' }],
  });
});

test('sideOfPlayer finds the team of a player, and none for who is not there', () => {
  const players = playersOf([play({ side: 'home', playerId: '1' }), play({ side: 'away', playerId: '3' })]);

  expect(['1', '3', '4', null].map((playerId) => sideOfPlayer(playerId, players))).toEqual([
    'home',
    'away',
    null,
    null,
  ]);
});
