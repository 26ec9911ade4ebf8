import { z } from 'zod';
import { parseTolerantly, type TolerantResult } from '../parsing/parse-tolerantly.ts';
import { optionalDurationMs } from './duration.ts';
import { count, optionalMoment, optionalTally, optionalText, period, tally, text } from './fields.ts';
import { gameIdOf, sourceGameId } from './game-id.ts';
import { gameState, type Phase, type Status } from './game-state.ts';
import { leagueOf } from './league.ts';
import type { Source } from './source.ts';

/** One game as the feed shows it: the content of a `Score` without what only its publisher knows. */
export interface SeenGame {
  readonly gameId: string;
  readonly source: Source;
  readonly league: string;
  readonly gameDate: string;
  readonly scheduledTipOff: number | null;
  readonly status: Status;
  readonly phase: Phase;
  readonly period: number;
  readonly regulationPeriods: number;
  readonly periodLengthSeconds: number;
  readonly overtimeLengthSeconds: number;
  readonly clockRemainingMs: number | null;
  readonly home: SeenTeam;
  readonly away: SeenTeam;
  readonly periodScores: readonly SeenPeriodScore[];
  readonly eventTime: number | null;
}

export interface SeenTeam {
  readonly teamId: string;
  readonly tricode: string;
  readonly name: string;
  readonly city: string | null;
  readonly score: number;
  readonly wins: number | null;
  readonly losses: number | null;
}

export interface SeenPeriodScore {
  readonly period: number;
  readonly home: number;
  readonly away: number;
}

const teamFields = z.object({
  teamId: count,
  teamTricode: optionalText,
  teamName: optionalText,
  teamCity: optionalText,
  score: tally,
  wins: optionalTally,
  losses: optionalTally,
  periods: z.array(z.object({ period: optionalTally, score: optionalTally })).nullish(),
});

/** Only a place in a playoff series that nobody has taken yet has no name; its id is 0. */
const team = teamFields.refine(
  ({ teamId, teamTricode, teamName }) => teamId === 0 || teamTricode !== null || teamName !== null,
  'a team without a name',
);

const game = z.object({
  gameId: sourceGameId,
  gameStatus: z.int().min(1).max(3),
  gameStatusText: text.trim().min(1), // Only this tells a postponed game from a scheduled one.
  period,
  gameClock: optionalDurationMs,
  gameTimeUTC: optionalMoment,
  regulationPeriods: z.int().min(1).max(10).nullish(),
  homeTeam: team,
  awayTeam: team,
});

type RawGame = z.output<typeof game>;
type RawTeam = z.output<typeof team>;

const usualRegulationPeriods = 4;

/** One entry of `scoreboard.games`, mapped; or why it cannot be read. */
export function parseScoreboardGame(
  raw: unknown,
  { source, gameDate, label }: { source: Source; gameDate: string; label: string },
): TolerantResult<SeenGame> {
  const parsed = parseTolerantly(game, raw, label);
  if (parsed.problem !== undefined) return parsed;
  const { issues, ...state } = stateOf(parsed.data);
  const data = mapGame(parsed.data, source, gameDate, state);
  return { data, issues: [...parsed.issues, ...issues.map((issue) => `${label}: ${issue}`)] };
}

function stateOf({ gameStatus, gameStatusText, period, gameClock, regulationPeriods, homeTeam, awayTeam }: RawGame) {
  return gameState({
    gameStatus,
    text: gameStatusText,
    period,
    regulationPeriods: regulationPeriods ?? usualRegulationPeriods,
    clockMs: gameClock,
    isTied: homeTeam.score === awayTeam.score,
  });
}

function mapGame(
  raw: RawGame,
  source: Source,
  gameDate: string,
  state: Pick<SeenGame, 'status' | 'phase' | 'clockRemainingMs'>,
): SeenGame {
  return {
    gameId: gameIdOf(source, raw.gameId),
    source,
    ...leagueOf(raw.gameId),
    gameDate,
    scheduledTipOff: /^tbd/i.test(raw.gameStatusText) ? null : raw.gameTimeUTC, // Else it is midnight Eastern.
    ...state,
    period: raw.period,
    regulationPeriods: raw.regulationPeriods ?? usualRegulationPeriods,
    home: mapTeam(raw.homeTeam),
    away: mapTeam(raw.awayTeam),
    periodScores: mapPeriods(raw),
    eventTime: null, // `meta.time` has neither zone nor half of the day, and `gameEt` is wrong unless the game is live.
  };
}

/** A playoff game may wait for its teams: those have no name yet. */
function mapTeam({ teamId, teamTricode, teamName, teamCity, score, wins, losses }: RawTeam): SeenTeam {
  const tricode = teamTricode ?? teamName ?? 'TBD';
  return { teamId: String(teamId), tricode, name: teamName ?? tricode, city: teamCity, score, wins, losses };
}

/** The feed lists four periods from the start, with zeros in advance: only those that have begun say something. */
function mapPeriods({ period: lastBegun, homeTeam, awayTeam }: RawGame): SeenPeriodScore[] {
  return Array.from({ length: lastBegun }, (_, index) => index + 1).flatMap((period) => {
    const home = scoreIn(homeTeam, period);
    const away = scoreIn(awayTeam, period);
    return home === null || away === null ? [] : [{ period, home, away }];
  });
}

const scoreIn = ({ periods }: RawTeam, period: number) => periods?.find((row) => row.period === period)?.score ?? null;
