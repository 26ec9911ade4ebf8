import { comparableBoxScore, type OfficialGame } from '../official-box-score.ts';
import { flattened, type Told } from './told.ts';

// Files of the feed, read with rules of their own and nothing of the producers' parsers.

interface FileTeam {
  readonly teamTricode: string;
  readonly teamName: string;
  readonly score: number;
  readonly wins: number;
  readonly losses: number;
  readonly periods: ReadonlyArray<{ readonly period: number; readonly score: number }>;
}

export interface FileGame {
  readonly gameId: string;
  readonly gameStatus: number;
  readonly gameStatusText: string;
  readonly period: number;
  readonly gameClock: string;
  readonly homeTeam: FileTeam;
  readonly awayTeam: FileTeam;
}

interface FileAction {
  readonly actionNumber: number;
  readonly orderNumber: number;
  readonly period: number;
  readonly clock: string;
  readonly description?: string;
  readonly personId: number;
  readonly scoreHome: string;
  readonly scoreAway: string;
}

const statuses: Readonly<Record<number, string>> = { 1: 'scheduled', 2: 'live', 3: 'final' };

/** A row of the scoreboard. */
export function toldByRow(game: FileGame): Told {
  const begun = game.homeTeam.periods.filter(({ period }) => period <= game.period);
  return {
    status: game.gameStatusText.startsWith('PPD') ? 'postponed' : statuses[game.gameStatus],
    period: game.period,
    clock: game.gameStatus === 2 ? clockMs(game.gameClock) : null,
    ...flattened([
      ['home', teamOf(game.homeTeam)],
      ['away', teamOf(game.awayTeam)],
      ...begun.map(({ period, score }) => [period, { home: score, away: scoreIn(game.awayTeam, period) }] as const),
    ]),
  };
}

const teamOf = ({ teamTricode: tricode, teamName: name, score, wins, losses }: FileTeam): Told => ({
  ...{ tricode, name, score, wins, losses },
});

const scoreIn = ({ periods }: FileTeam, number: number) => periods.find(({ period }) => period === number)?.score;

/** The lines of a box score. */
export const toldByBoxScore = (game: OfficialGame): Told =>
  flattened(
    Object.entries(comparableBoxScore(game).players).map(([id, { position, isStarter, ...line }]) => [
      id,
      { ...line, isStarter, position: isStarter ? (position ?? null) : null },
    ]),
  );

/** The actions of a play-by-play, period by period. */
export const toldByPlayByPlay = ({ actions }: { readonly actions: readonly FileAction[] }): Told =>
  flattened(
    actions.map((action) => [
      `${action.period}/${action.actionNumber}`,
      {
        clock: clockMs(action.clock),
        row: rowOf({
          order: action.orderNumber,
          text: action.description ?? null,
          playerId: action.personId === 0 ? null : String(action.personId),
          home: Number(action.scoreHome),
          away: Number(action.scoreAway),
        }),
      },
    ]),
  );

/** All that is told of a play, as one value: a game has five hundred of them. */
export const rowOf = ({ order, text, playerId, home, away }: Told): string =>
  [order, text, playerId, home, away].join(' | ');

/** `PT05M32.00S` as ms; null for no clock. */
function clockMs(text: string): number | null {
  const [, minutes, seconds] = /^PT(\d+)M([\d.]+)S$/.exec(text) ?? [];
  return minutes === undefined ? null : Math.round((Number(minutes) * 60 + Number(seconds)) * 1_000);
}
