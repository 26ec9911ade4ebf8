import type { PlayerLine, PlayerStats } from '@courtside/contract-player-stats';
import type { SeenBoxScore } from '../seen-box-score.ts';

/** Eleven points from four field goals, one of them from afar, and two free throws. */
export const anyLine: PlayerLine = {
  playerId: '101',
  side: 'home',
  name: 'Ada Marlow',
  jerseyNumber: '00',
  position: 'G',
  isStarter: true,
  isOnCourt: true,
  participation: 'played',
  reason: null,
  secondsPlayed: 900,
  points: 11,
  fieldGoalsMade: 4,
  fieldGoalsAttempted: 9,
  threePointersMade: 1,
  threePointersAttempted: 3,
  freeThrowsMade: 2,
  freeThrowsAttempted: 2,
  offensiveRebounds: 1,
  defensiveRebounds: 4,
  totalRebounds: 5,
  assists: 3,
  steals: 1,
  blocks: 0,
  turnovers: 2,
  personalFouls: 1,
  technicalFouls: 0,
  plusMinus: 6,
};

export const line = (about: Partial<PlayerLine>): PlayerLine => ({ ...anyLine, ...about });

export const guest = line({ playerId: '201', side: 'away', name: 'Dov Ferrin', plusMinus: -6 });

export const anyBoxScore: SeenBoxScore = {
  gameId: 'simulated:0022600001',
  source: 'simulated',
  isFinal: false,
  players: [anyLine, guest],
};

export const box = (about: Partial<SeenBoxScore>): SeenBoxScore => ({ ...anyBoxScore, ...about });

export const stats = (about: Partial<PlayerStats>): PlayerStats => ({
  ...anyBoxScore,
  revision: 7,
  observedAt: 1_000_000,
  isCorrection: false,
  ...about,
});
