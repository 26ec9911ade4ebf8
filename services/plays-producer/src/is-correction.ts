import type { Play } from '@courtside/contract-plays';

/** Whether two versions of a play tell of different things: words, times and who helped may change, this may not. */
export const isToldOtherwise = (before: Play, seen: Play): boolean =>
  before.kind !== seen.kind ||
  before.side !== seen.side ||
  before.playerId !== seen.playerId ||
  before.isMade !== seen.isMade ||
  before.points !== seen.points;

/** Whether `seen` takes something of `before` back: a play is gone, or is told otherwise. A late play takes nothing back. */
export function isCorrection(before: readonly Play[], seen: readonly Play[]): boolean {
  const byNumber = new Map(seen.map((play) => [play.actionNumber, play]));
  return before.some((play) => {
    const now = byNumber.get(play.actionNumber);
    return now === undefined || isToldOtherwise(play, now);
  });
}

/** The plays that are seen, those marked that an earlier revision told otherwise; a mark stays. */
export function markCorrected(before: readonly Play[], seen: readonly Play[]): Play[] {
  const byNumber = new Map(before.map((play) => [play.actionNumber, play]));
  return seen.map((play) => {
    const known = byNumber.get(play.actionNumber);
    return { ...play, isCorrected: known !== undefined && (known.isCorrected || isToldOtherwise(known, play)) };
  });
}
