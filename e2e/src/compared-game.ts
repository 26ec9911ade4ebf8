import { type ApiGameView, linesOf } from './display-api.ts';
import type { Truth } from './simulator-control.ts';

/** What of a player both the display and the engine of the simulator know, in the words of the contract. */
const compared = [
  'points',
  'fieldGoalsMade',
  'fieldGoalsAttempted',
  'threePointersMade',
  'threePointersAttempted',
  'freeThrowsMade',
  'freeThrowsAttempted',
  'offensiveRebounds',
  'defensiveRebounds',
  'totalRebounds',
  'assists',
  'steals',
  'blocks',
  'turnovers',
  'personalFouls',
  'technicalFouls',
  'plusMinus',
];

type Values = Readonly<Record<string, unknown>>;

/** A game as far as a board and the truth can be compared. */
export interface ComparedGame {
  readonly result: { readonly home: number | undefined; readonly away: number | undefined };
  readonly periods: ReadonlyArray<{ readonly home: number; readonly away: number }>;
  /** By player id. */
  readonly players: Readonly<Record<string, Values>>;
}

/** What the display says of a game. */
export function shown(game: ApiGameView | undefined): ComparedGame | Record<string, never> {
  if (!game) return {};
  return {
    result: { home: game.summary.home?.score, away: game.summary.away?.score },
    periods: game.summary.periodScores.map(({ home, away }) => ({ home, away })),
    players: Object.fromEntries(
      Object.entries(linesOf(game)).map(([id, line]) => [id, valuesOf(line, line.secondsPlayed)]),
    ),
  };
}

/** What the engine of the simulator says of it. */
export function told({ score, periods, players }: Truth): ComparedGame {
  return {
    result: score,
    periods: periods.map(({ home, away }) => ({ home, away })),
    players: Object.fromEntries(
      players.map((line) => [
        String(line.personId),
        valuesOf({ ...line, totalRebounds: totalReboundsOf(line) }, Math.floor(Number(line.millisecondsPlayed) / 1000)),
      ]),
    ),
  };
}

/** The engine counts both kinds and never their sum, which the feed says. */
const totalReboundsOf = ({ offensiveRebounds, defensiveRebounds }: Values) =>
  Number(offensiveRebounds) + Number(defensiveRebounds);

const valuesOf = (line: Values, secondsPlayed: unknown): Values => ({
  secondsPlayed,
  ...Object.fromEntries(compared.map((field) => [field, line[field]])),
});
