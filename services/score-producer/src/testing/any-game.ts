import type { Score } from '@courtside/contract-scores';
import type { SeenGame } from '../seen-game.ts';

const team = { city: null, wins: 3, losses: 2 };

/** A game in its second period, at 30:28. */
export const anyGame: SeenGame = {
  gameId: 'simulated:0022600001',
  source: 'simulated',
  league: 'nba',
  gameDate: '2026-11-20',
  scheduledTipOff: 1_795_474_800_000,
  status: 'live',
  phase: 'inPlay',
  period: 2,
  regulationPeriods: 4,
  periodLengthSeconds: 720,
  overtimeLengthSeconds: 300,
  clockRemainingMs: 332_000,
  home: { ...team, teamId: '1', tricode: 'HAR', name: 'Harbours', score: 30 },
  away: { ...team, teamId: '2', tricode: 'PIN', name: 'Pines', score: 28 },
  periodScores: [
    { period: 1, home: 20, away: 21 },
    { period: 2, home: 10, away: 7 },
  ],
  eventTime: null,
};

/** Points as `home:away`. */
export const at = (home: number, away: number): Pick<SeenGame, 'home' | 'away'> => ({
  home: { ...anyGame.home, score: home },
  away: { ...anyGame.away, score: away },
});

export const game = (about: Partial<SeenGame>): SeenGame => ({ ...anyGame, ...about });

export const score = (about: Partial<Score>): Score => ({
  ...anyGame,
  revision: 7,
  observedAt: 1_000_000,
  isCorrection: false,
  ...about,
});
