import type { PlayerLine } from '@courtside/contract-player-stats';
import { statisticsOf, type totalNames, totalsOf } from './player-totals.ts';
import type { SeenBoxScore } from './seen-box-score.ts';

/**
 * Whether `seen` is an earlier state of the game than `before`, as a cache that lags would show it: the end is taken back,
 * or, while it lasts, all players together have played less or a team has fewer points.
 *
 * One number that falls alone, such as an assist that is given to somebody else, is no step back.
 */
export function isStepBack(before: SeenBoxScore, seen: SeenBoxScore): boolean {
  if (before.isFinal) return !seen.isFinal;
  if (grown(before.players, seen.players, 'secondsPlayed') < 0) return true;
  return (['home', 'away'] as const).some((side) => grown(onSide(before, side), seen.players, 'points') < 0);
}

/** By how much players together have more than before. Who is gone has nothing; of whom nothing is known, nothing is. */
function grown(before: readonly PlayerLine[], seen: readonly PlayerLine[], name: (typeof totalNames)[number]): number {
  const lines = new Map(seen.map((line) => [line.playerId, line]));
  return before.reduce((sum, line) => {
    const [then, now] = [line[name], lines.has(line.playerId) ? lines.get(line.playerId)?.[name] : 0];
    return then == null || now == null ? sum : sum + now - then;
  }, 0);
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

const onSide = ({ players }: SeenBoxScore, side: PlayerLine['side']) => players.filter((line) => line.side === side);
