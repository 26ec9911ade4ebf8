import { expect, test } from '@jest/globals';
import { gameId, loggedScore, viewOf } from '../testing/samples.ts';
import { judgeTruth, type ToldGame } from './judge-truth.ts';

const told: ToldGame = { gameId, home: 20, away: 0, period: 1, players: { 7: { playerId: '7', points: 20 } } };

function viewWith(points: number) {
  const view = viewOf(loggedScore({ revision: 2 }));
  const origin = { revision: 1, observedAt: 100, offset: 1 };
  const lines = { key: gameId, fact: { players: [{ playerId: '7', points }] }, origin };
  return { ...view, features: [...view.features, { topic: 'courtside.player-stats', entities: [lines] }] };
}

test('judgeTruth has nothing to say of a board that shows what the feed tells', () => {
  expect(judgeTruth([viewWith(20)], [told])).toEqual([]);
});

test('judgeTruth catches a producer that has stopped at an older score', () => {
  expect(judgeTruth([viewWith(20)], [{ ...told, home: 22 }])).toEqual([
    'simulated:1 shows 20-0 in period 1, the feed 22-0 in period 1',
  ]);
});

test('judgeTruth catches a line of a player that was not taken over', () => {
  expect(judgeTruth([viewWith(18)], [told])).toEqual(['simulated:1 7 shows points 18, the feed 20']);
});

test('judgeTruth catches a game that never reached the board', () => {
  expect(judgeTruth([], [told])).toEqual(['simulated:1 is not on the board']);
});
