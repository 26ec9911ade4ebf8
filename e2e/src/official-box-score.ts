import { readFileSync } from 'node:fs';

/** What an official NBA box score says and what a game of the display says, in one shape that can be compared. */
export interface ComparableGame {
  readonly result: { readonly home: number; readonly away: number };
  readonly periods: ReadonlyArray<{ readonly period: number; readonly home: number; readonly away: number }>;
  /** By player id; every statistic that a `PlayerLine` has. */
  readonly players: Readonly<Record<string, ComparableLine>>;
}

export type ComparableLine = Readonly<Record<string, string | number | boolean | null>>;

/** The name of each statistic in a `PlayerLine` and in an NBA file. */
const statistics = {
  points: 'points',
  fieldGoalsMade: 'fieldGoalsMade',
  fieldGoalsAttempted: 'fieldGoalsAttempted',
  threePointersMade: 'threePointersMade',
  threePointersAttempted: 'threePointersAttempted',
  freeThrowsMade: 'freeThrowsMade',
  freeThrowsAttempted: 'freeThrowsAttempted',
  offensiveRebounds: 'reboundsOffensive',
  defensiveRebounds: 'reboundsDefensive',
  totalRebounds: 'reboundsTotal',
  assists: 'assists',
  steals: 'steals',
  blocks: 'blocks',
  turnovers: 'turnovers',
  personalFouls: 'foulsPersonal',
  technicalFouls: 'foulsTechnical',
  plusMinus: 'plusMinusPoints',
} as const;

export interface OfficialGame {
  readonly homeTeam: OfficialTeam;
  readonly awayTeam: OfficialTeam;
}

interface OfficialTeam {
  readonly score: number;
  readonly periods: ReadonlyArray<{ period: number; score: number }>;
  readonly players: readonly OfficialPlayer[];
}

interface OfficialPlayer {
  readonly personId: number;
  readonly name: string;
  readonly jerseyNum: string;
  readonly position?: string;
  readonly starter: string;
  readonly statistics: Readonly<Record<string, number | string>>;
}

/** Reads a box score file of the NBA CDN, with rules of its own and nothing of the producers' parsers. */
export const readOfficialBoxScore = (file: string): ComparableGame =>
  comparableBoxScore(JSON.parse(readFileSync(file, 'utf8')).game);

/** The same of what stands in such a file. */
export function comparableBoxScore({ homeTeam, awayTeam }: OfficialGame): ComparableGame {
  return {
    result: { home: homeTeam.score, away: awayTeam.score },
    periods: homeTeam.periods.map(({ period, score }, index) => ({
      period,
      home: score,
      away: awayTeam.periods[index]?.score ?? Number.NaN,
    })),
    players: Object.fromEntries(
      [...homeTeam.players.map(lineOf('home')), ...awayTeam.players.map(lineOf('away'))].map((line) => [
        line.playerId,
        line,
      ]),
    ),
  };
}

const lineOf =
  (side: 'home' | 'away') =>
  (player: OfficialPlayer): ComparableLine & { playerId: string } => ({
    playerId: String(player.personId),
    side,
    name: player.name,
    jerseyNumber: player.jerseyNum,
    position: player.position ?? null,
    isStarter: player.starter === '1',
    secondsPlayed: Math.floor(secondsOf(String(player.statistics.minutes))),
    ...Object.fromEntries(
      Object.entries(statistics).map(([ours, theirs]) => [ours, Number(player.statistics[theirs])]),
    ),
  });

/** `PT20M46.00S` as seconds. */
function secondsOf(duration: string): number {
  const [, minutes = '0', seconds = '0'] = /^PT(\d+)M([\d.]+)S$/.exec(duration) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** The fields of a line that can be compared with an official one. */
export const comparedFields = [
  'playerId',
  'side',
  'name',
  'jerseyNumber',
  'position',
  'isStarter',
  'secondsPlayed',
  ...Object.keys(statistics),
];
