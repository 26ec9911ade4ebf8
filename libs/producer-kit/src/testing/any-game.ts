import type { SeenGame } from '@courtside/feed-client';

/** A game as the feed shows it: in its second period, at 30:28. */
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
  home: { teamId: '1', tricode: 'HAR', name: 'Harbours', city: null, score: 30, wins: 3, losses: 2 },
  away: { teamId: '2', tricode: 'PIN', name: 'Pines', city: null, score: 28, wins: 3, losses: 2 },
  periodScores: [],
  eventTime: null,
};

/** The same game at another score. */
export const gameAt = (home: number, away: number): SeenGame => ({
  ...anyGame,
  home: { ...anyGame.home, score: home },
  away: { ...anyGame.away, score: away },
});
