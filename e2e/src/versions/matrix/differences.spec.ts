import { expect, test } from '@jest/globals';
import type { ApiGameView } from '../../display-api.ts';
import { comparisons } from './differences.ts';
import type { ToldGame } from './told-game.ts';

const schema = {
  type: 'record',
  name: 'Facts',
  fields: [
    { name: 'status', type: { type: 'enum', name: 'Status', symbols: ['scheduled', 'final', 'postponed'] } },
    { name: 'part', type: { type: 'enum', name: 'Participation', symbols: ['played', 'inactive'] } },
    { name: 'team', type: { type: 'record', name: 'Team', fields: [{ name: 'wins' }, { name: 'losses' }] } },
    { name: 'line', type: { type: 'record', name: 'PlayerLine', fields: [{ name: 'points' }] } },
  ],
};
const schemas = { writer: schema, reader: schema };

const playSchema = {
  type: 'record',
  name: 'Plays',
  fields: [
    { name: 'play', type: { type: 'record', name: 'Play', fields: [{ name: 'points' }] } },
    { name: 'kind', type: { type: 'enum', name: 'PlayKind', symbols: ['jumpBall', 'gameEnd'] } },
  ],
};

const told: ToldGame = {
  ...{ gameId: 'simulated:1', isPostponed: false, inactive: ['9'] },
  result: { home: 2, away: 0 },
  periods: [{ home: 2, away: 0 }],
  records: { home: { wins: 3, losses: 1 }, away: { wins: 0, losses: 4 } },
  players: { 8: { points: 2 }, 9: { points: 0 } },
};

const origin = { revision: 1, observedAt: 0, offset: 0 };

function viewOf({ points = 2, wins = 3, isFinal = true }): ApiGameView {
  const lines = [
    { playerId: '8', points, participation: 'played' },
    { playerId: '9', points: 0, participation: 'inactive' },
  ];
  return {
    summary: {
      ...{ gameId: 'simulated:1', source: 'simulated', status: 'final', phase: 'final', period: 1 },
      home: { tricode: 'HOM', score: 2, wins, losses: 1 },
      away: { tricode: 'AWY', score: 0, wins: 0, losses: 4 },
      periodScores: [{ period: 1, home: 2, away: 0 }],
      ...{ isBoxScoreFinal: isFinal, difference: null, origins: { score: null, boxScore: null } },
    },
    features: [
      { topic: 'courtside.player-stats', entities: [{ key: 'simulated:1', fact: { players: lines }, origin }] },
    ],
    timeline: [],
  };
}

test('comparisons find nothing on a board that shows the truth', () => {
  expect(comparisons.scores?.(viewOf({}), told, schemas)).toEqual([]);
  expect(comparisons['player-stats']?.(viewOf({}), told, schemas)).toEqual([]);
});

test('comparisons name what is shown otherwise', () => {
  expect(comparisons.scores?.(viewOf({ wins: 4 }), told, schemas)).toEqual(['home.wins is 4, expected 3']);
  expect(comparisons['player-stats']?.(viewOf({ points: 3, isFinal: false }), told, schemas)).toEqual([
    'final is false, expected true',
    '8.points is 3, expected 2',
  ]);
});

test('comparisons name a play that a board has twice', () => {
  const play = { kind: 'gameEnd', side: null, points: null };
  const viewWith = (actionNumbers: readonly number[]): ApiGameView => {
    const plays = actionNumbers.map((actionNumber) => ({ ...play, actionNumber }));
    return {
      ...viewOf({}),
      features: [{ topic: 'courtside.plays', entities: [{ key: 'simulated:1', fact: { plays }, origin }] }],
    };
  };
  const ofPlays = { ...schemas, writer: playSchema };
  const doubled = (view: ApiGameView) =>
    comparisons.plays?.(view, told, ofPlays).filter((words) => words.startsWith('plays that are there twice'));

  expect(doubled(viewWith([4, 7, 9]))).toEqual([]);
  expect(doubled(viewWith([4, 7, 4]))).toEqual(['plays that are there twice is [4], expected []']);
});

test('comparisons find all of it on a board without the game', () => {
  expect(comparisons.scores?.(undefined, told, schemas)).toContain('status is absent, expected "final"');
  expect(comparisons['player-stats']?.(undefined, told, schemas)).toContain('players is [], expected ["8","9"]');
});
