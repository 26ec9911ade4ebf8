import { isDeepStrictEqual } from 'node:util';
import { type ApiGameView, linesOf } from '../../display-api.ts';
import { comparedFields } from '../../official-box-score.ts';

/** A game as the simulator tells it at this moment. */
export interface ToldGame {
  readonly gameId: string;
  readonly home: number;
  readonly away: number;
  readonly period: number;
  /** By player id; empty while the feed has no box score. */
  readonly players: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Where a board shows something else than the simulator tells, in words. */
export function judgeTruth(views: readonly ApiGameView[], told: readonly ToldGame[]): readonly string[] {
  const byId = new Map(views.map((view) => [view.summary.gameId, view]));
  return told.flatMap((game) => {
    const view = byId.get(game.gameId);
    return view ? judgeGame(view, game) : [`${game.gameId} is not on the board`];
  });
}

function judgeGame(view: ApiGameView, { gameId, home, away, period, players }: ToldGame): string[] {
  const shown = { home: view.summary.home?.score, away: view.summary.away?.score, period: view.summary.period };
  const told = { home, away, period };
  const lines = linesOf(view);
  return [
    ...(isDeepStrictEqual(shown, told) ? [] : [`${gameId} shows ${inWords(shown)}, the feed ${inWords(told)}`]),
    ...Object.entries(players).flatMap(([id, line]) =>
      comparedFields
        .filter((field) => (lines[id]?.[field] ?? null) !== (line[field] ?? null))
        .map((field) => `${gameId} ${id} shows ${field} ${lines[id]?.[field]}, the feed ${line[field]}`),
    ),
  ];
}

const inWords = ({ home, away, period }: Record<'home' | 'away' | 'period', number | null | undefined>) =>
  `${home}-${away} in period ${period}`;
