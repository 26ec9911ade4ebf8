import { isDeepStrictEqual } from 'node:util';
import type { SeenGame } from './seen-game.ts';

/**
 * Whether `seen` takes back something that `before` said: the end or the beginning of the game, points or, without a
 * new point, time.
 *
 * A clock that is set back while points are added is no step back: a cache that lags cannot know newer points.
 */
export function isStepBack(before: SeenGame, seen: SeenGame): boolean {
  if (before.status === 'final' && seen.status !== 'final') return true;
  if (before.status === 'live' && seen.status === 'scheduled') return true;
  if (seen.home.score < before.home.score || seen.away.score < before.away.score) return true;
  const isScoreEqual = seen.home.score === before.home.score && seen.away.score === before.away.score;
  return isScoreEqual && isEarlier(seen, before);
}

/** Whether `seen` corrects `before`: it takes something back, or changes the result of a game that had ended. */
export function isCorrection(before: SeenGame, seen: SeenGame): boolean {
  return isStepBack(before, seen) || (before.status === 'final' && !isSameResult(before, seen));
}

const isSameResult = (before: SeenGame, seen: SeenGame) =>
  isDeepStrictEqual(resultOf(before), resultOf(seen), { skipPrototype: true }); // A restored fact has a class.

function isEarlier(a: SeenGame, b: SeenGame): boolean {
  if (a.period !== b.period) return a.period < b.period;
  return a.clockRemainingMs !== null && b.clockRemainingMs !== null && a.clockRemainingMs > b.clockRemainingMs;
}

/** What an end settles. The records of the teams and an emptied clock follow it and correct nothing. */
function resultOf({ status, period, periodScores, home, away }: SeenGame) {
  return { status, period, periodScores, home: home.score, away: away.score };
}
