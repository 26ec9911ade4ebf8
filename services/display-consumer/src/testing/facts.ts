import type { PlayerLine, PlayerStats } from '@courtside/contract-player-stats';
import type { Score } from '@courtside/contract-scores';
import type { FactRecord, Revised } from '@courtside/kafka-client';
import type { EntityFold } from '../fold/entity-fold.ts';
import type { FoldableFact, Sighting } from '../fold/sighting.ts';

/** A live game in its second period. */
export const anyScore: Score = {
  gameId: 'simulated:1',
  revision: 1,
  observedAt: 1_000,
  source: 'simulated',
  league: 'nba',
  gameDate: '2026-01-15',
  scheduledTipOff: 500,
  status: 'live',
  phase: 'inPlay',
  period: 2,
  regulationPeriods: 4,
  periodLengthSeconds: 720,
  overtimeLengthSeconds: 300,
  clockRemainingMs: 300_000,
  home: { teamId: '10', tricode: 'BKN', name: 'Nets', city: 'Brooklyn', score: 50, wins: 10, losses: 3 },
  away: { teamId: '20', tricode: 'BOS', name: 'Celtics', city: 'Boston', score: 48, wins: 9, losses: 4 },
  periodScores: [
    { period: 1, home: 30, away: 28 },
    { period: 2, home: 20, away: 20 },
  ],
  isCorrection: false,
  eventTime: null,
};

export const score = (about: Partial<Score> = {}): Score => ({ ...anyScore, ...about });

/** A score of which only points and time matter. */
export function scoreAt(revision: number, home: number, away: number, about: Partial<Score> = {}): Score {
  const { home: homeTeam, away: awayTeam } = anyScore;
  const teams = { home: { ...homeTeam, score: home }, away: { ...awayTeam, score: away } };
  return { ...anyScore, revision, observedAt: revision * 1_000, ...teams, ...about };
}

export const anyLine: PlayerLine = {
  playerId: '101',
  side: 'home',
  name: 'Ada Guard',
  jerseyNumber: '1',
  position: 'PG',
  isStarter: true,
  isOnCourt: true,
  participation: 'played',
  reason: null,
  secondsPlayed: 600,
  points: 50,
  fieldGoalsMade: 20,
  fieldGoalsAttempted: 30,
  threePointersMade: 5,
  threePointersAttempted: 12,
  freeThrowsMade: 5,
  freeThrowsAttempted: 6,
  offensiveRebounds: 1,
  defensiveRebounds: 4,
  totalRebounds: 5,
  assists: 7,
  steals: 2,
  blocks: 0,
  turnovers: 3,
  personalFouls: 2,
  technicalFouls: 0,
  plusMinus: 2,
};

export const line = (about: Partial<PlayerLine> = {}): PlayerLine => ({ ...anyLine, ...about });

export const anyStats: PlayerStats = {
  gameId: 'simulated:1',
  revision: 1,
  observedAt: 1_000,
  source: 'simulated',
  isFinal: false,
  isCorrection: false,
  players: [line(), line({ playerId: '201', side: 'away', name: 'Bea Center', points: 48 })],
};

export const stats = (about: Partial<PlayerStats> = {}): PlayerStats => ({ ...anyStats, ...about });

/** The fact as it comes from the log. */
export function sighting<Fact extends FoldableFact & Revised>(
  fact: Fact,
  offset: number,
  partition = 0,
): Sighting<Fact> {
  const { revision, observedAt } = fact;
  return { fact, revision, observedAt, partition, offset, schemaId: 1, publishedAt: observedAt };
}

export function entity<Fact extends FoldableFact & Revised>(
  fact: Fact,
  about: Partial<EntityFold<Fact>> = {},
): EntityFold<Fact> {
  return { standing: [sighting(fact, 0)], contentChangedAt: fact.observedAt, corrected: undefined, ...about };
}

/** A record of the log; a null fact is a tombstone. */
export function record<Fact extends Revised>(key: string, offset: number, fact: Fact | null): FactRecord<Fact> {
  const { revision, observedAt } = fact ?? { revision: -1, observedAt: -1 };
  const head = { key, offset, revision, observedAt, schemaId: fact ? 1 : null, timestampMs: Math.max(0, observedAt) };
  return { ...head, fact, detach: () => fact && { byteCount: JSON.stringify(fact).length, decode: () => fact } };
}
