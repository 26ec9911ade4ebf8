import type { PlayerLine } from '@courtside/contract-player-stats';
import { statisticsOf, sumOf, totalsOf } from './player-totals.ts';
import type { SeenBoxScore } from './seen-box-score.ts';

/**
 * Whether `seen` is an earlier state of the game than `before`, as a cache that lags would show it: the end is taken back,
 * or, while it lasts, all players together have played less or a team has fewer points.
 *
 * One number that falls alone, such as an assist that is given to somebody else, is no step back.
 */
export function isStepBack(before: SeenBoxScore, seen: SeenBoxScore): boolean {
  if (before.isFinal) return !seen.isFinal;
  if (sumOf(seen.players, 'secondsPlayed') < sumOf(before.players, 'secondsPlayed')) return true;
  return (['home', 'away'] as const).some((side) => pointsOf(seen, side) < pointsOf(before, side));
}

/** Whether `seen` corrects `before`: a total of a player falls, or a statistic changes after the end. */
export function isCorrection(before: SeenBoxScore, seen: SeenBoxScore): boolean {
  if (isStepBack(before, seen)) return true;
  if (before.isFinal) return contradicts(before, seen);
  const lines = new Map(seen.players.map((line) => [line.playerId, line]));
  return before.players.some((line) => hasFallen(line, lines.get(line.playerId)));
}

/**
 * Whether anything that was said is said otherwise. A statistic that was not there before says nothing against what was:
 * a newer version of this service that publishes one more must not make a correction of every game that is over.
 */
function contradicts(before: SeenBoxScore, seen: SeenBoxScore): boolean {
  const said = before.players.flatMap(statisticsOf);
  const saidNow = seen.players.flatMap(statisticsOf);
  return said.length !== saidNow.length || said.some((value, index) => value !== null && value !== saidNow[index]);
}

/** A line that is gone takes back whatever it held. */
function hasFallen(before: PlayerLine, seen: PlayerLine | undefined): boolean {
  const totals = seen === undefined ? [] : totalsOf(seen);
  return totalsOf(before).some((total, index) => {
    const next = seen === undefined ? 0 : totals[index];
    return total !== null && next != null && next < total;
  });
}

const pointsOf = ({ players }: SeenBoxScore, side: PlayerLine['side']) =>
  sumOf(
    players.filter((line) => line.side === side),
    'points',
  );
