import { expect, test } from '@jest/globals';
import { entity, score, stats } from '../testing/facts.ts';
import { historyOf } from '../testing/history-of.ts';
import { gameSummary } from './game-summary.ts';
import { gameView } from './game-view.ts';

test('gameSummary joins score and box score of a game', () => {
  const state = {
    gameId: 'simulated:1',
    score: entity(score({ observedAt: 9_000 }), { contentChangedAt: 4_000 }),
    boxScore: entity(stats({ observedAt: 8_000 })),
    history: historyOf(score()),
  };

  const summary = gameSummary(state);

  expect(summary).toMatchObject({
    status: 'live',
    home: { tricode: 'BKN', score: 50 },
    leaders: { home: { points: { name: 'Ada Guard', value: 50 } } },
    origins: {
      score: { topic: 'courtside.scores', observedAt: 9_000, contentChangedAt: 4_000 },
      boxScore: { topic: 'courtside.player-stats', observedAt: 8_000 },
    },
  });
});

test('gameSummary says what it knows when only the score is there', () => {
  const summary = gameSummary({ gameId: 'simulated:1', score: entity(score()), boxScore: undefined, history: [] });

  expect(summary).toMatchObject({ status: 'live', leaders: null, isBoxScoreFinal: null, clock: null });
  expect(summary.origins.boxScore).toBeNull();
});

test('gameSummary says what it knows when only the box score is there', () => {
  const state = { gameId: 'simulated:1', score: undefined, boxScore: entity(stats()), history: [] };

  const summary = gameSummary(state);

  expect(summary).toMatchObject({ source: 'simulated', status: null, home: null, periodScores: [], gameDate: null });
  expect(summary.leaders?.away.points?.name).toBe('Bea Center');
  expect(summary.difference).toBeNull();
  expect(gameView(state, summary)).toMatchObject({
    timeline: [],
    totals: { home: { points: 50 } },
  });
});
