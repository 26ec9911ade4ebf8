import { expect, test } from '@jest/globals';
import { line } from '../testing/facts.ts';
import { leadersOf } from './leaders.ts';

test('leadersOf names the best of the side in each category', () => {
  const players = [
    line({ playerId: 'a', name: 'A', points: 10, totalRebounds: 3, assists: 9 }),
    line({ playerId: 'b', name: 'B', points: 12, totalRebounds: 8, assists: 1 }),
    line({ playerId: 'c', name: 'C', side: 'away', points: 40, totalRebounds: 20, assists: 20 }),
  ];

  expect(leadersOf(players, 'home')).toEqual({
    points: { playerId: 'b', name: 'B', value: 12 },
    rebounds: { playerId: 'b', name: 'B', value: 8 },
    assists: { playerId: 'a', name: 'A', value: 9 },
  });
});

test('leadersOf decides a tie by points, then by the order of the source', () => {
  const players = [
    line({ playerId: 'a', points: 4, assists: 5, totalRebounds: 2 }),
    line({ playerId: 'b', points: 9, assists: 5, totalRebounds: 1 }),
    line({ playerId: 'c', points: 9, assists: 5, totalRebounds: 2 }),
  ];

  const { points, assists, rebounds } = leadersOf(players, 'home');

  expect([points?.playerId, assists?.playerId, rebounds?.playerId]).toEqual(['b', 'b', 'c']);
});

test('leadersOf names nobody where nobody has anything', () => {
  const players = [line({ points: 0, totalRebounds: null, assists: 0 })];

  expect(leadersOf(players, 'home')).toEqual({ points: null, rebounds: null, assists: null });
  expect(leadersOf([], 'away')).toEqual({ points: null, rebounds: null, assists: null });
});
