import type { EveningView, FactOrigin, Feature, GameSummary, GameView, TeamTotals } from '../../src/api.ts';
import type { JsonObject } from '../../src/avro-schema.ts';
import type { BoxScoreLine } from '../panels/courtside.player-stats/box-score.ts';

// Views for tests: a test names only what it is about.

/** A moment that the views below are from, epoch ms. */
export const someTime = Date.UTC(2026, 10, 24, 20);

export const someOrigin: FactOrigin = {
  topic: 'courtside.scores',
  partition: 0,
  offset: 10,
  schemaId: 1,
  revision: 5,
  observedAt: someTime,
  contentChangedAt: someTime,
  publishedAt: someTime,
};

const someTeam = { city: null, wins: null, losses: null };

export const someGame: GameSummary = {
  gameId: 'nba-cdn:0022600001',
  source: 'nba-cdn',
  league: 'nba',
  gameDate: '2026-11-24',
  scheduledTipOff: someTime,
  status: 'live',
  phase: 'inPlay',
  period: 2,
  regulationPeriods: 4,
  periodLengthSeconds: 720,
  overtimeLengthSeconds: 300,
  clock: null,
  home: { ...someTeam, teamId: '1', tricode: 'BKN', name: 'Nets', score: 40 },
  away: { ...someTeam, teamId: '2', tricode: 'GSW', name: 'Warriors', score: 42 },
  periodScores: [
    { period: 1, home: 20, away: 25 },
    { period: 2, home: 20, away: 17 },
  ],
  leaders: null,
  isBoxScoreFinal: null,
  difference: null,
  origins: { score: someOrigin, boxScore: null },
  corrections: { score: null, boxScore: null },
};

/** A game about which the test says something. */
export const game = (about: Partial<GameSummary> = {}): GameSummary => ({ ...someGame, ...about });

/** An evening of these games. */
export const evening = (games: readonly GameSummary[], about: Partial<EveningView> = {}): EveningView => ({
  evening: { source: 'nba-cdn', gameDate: '2026-11-24' },
  evenings: [],
  games,
  features: [],
  status: { state: 'following', problem: null, topics: [] },
  ...about,
});

/** A topic with these facts, each an entity of its own. */
export const feature = (topic: string, ...facts: readonly JsonObject[]): Feature => ({
  topic,
  title: topic,
  schema: { type: 'record', name: 'Fact', fields: [] },
  entityCount: facts.length,
  entities: facts.map((fact, index) => ({ key: `key-${index}`, fact, origin: { ...someOrigin, topic } })),
  isGone: false,
});

/** The page of a game with these topics. */
export const gameView = (features: readonly Feature[], about: Partial<GameView> = {}): GameView => ({
  gameId: someGame.gameId,
  summary: someGame,
  features,
  totals: null,
  timeline: [],
  status: { state: 'following', problem: null, topics: [] },
  ...about,
});

/** A player's line. */
export const someLine: BoxScoreLine = {
  playerId: '101',
  side: 'home',
  name: 'Ada Marlow',
  jerseyNumber: '0',
  position: 'G',
  isStarter: true,
  isOnCourt: true,
  participation: 'played',
  reason: null,
  secondsPlayed: 1832,
  points: 19,
  fieldGoalsMade: 7,
  fieldGoalsAttempted: 15,
  threePointersMade: 3,
  threePointersAttempted: 6,
  freeThrowsMade: 2,
  freeThrowsAttempted: 2,
  offensiveRebounds: 1,
  defensiveRebounds: 6,
  totalRebounds: 7,
  assists: 4,
  steals: 2,
  blocks: 1,
  turnovers: 3,
  personalFouls: 2,
  technicalFouls: 0,
  plusMinus: 5,
  fieldGoalPercentage: 46.7,
  threePointerPercentage: 50,
  freeThrowPercentage: 100,
};

/** The sums of a team, those of one line. */
export const someTotals: TeamTotals = someLine;
