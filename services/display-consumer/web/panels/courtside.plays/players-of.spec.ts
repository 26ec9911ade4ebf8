import { expect, test } from '@jest/globals';
import { playersOf } from './players-of.ts';
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
