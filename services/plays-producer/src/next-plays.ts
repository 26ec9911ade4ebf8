import type { Plays } from '@courtside/contract-plays';
import { showsTheSame } from '@courtside/producer-kit';
import { isCorrection, markCorrected } from './is-correction.ts';
import type { SeenPlays } from './seen-plays.ts';

/**
 * The fact that holds after the plays of a period were seen at `observedAt` (epoch ms): a change raises the revision by
 * one, unchanged plays only renew `observedAt`.
 */
export function nextPlays(before: Plays | undefined, seen: SeenPlays, observedAt: number): Plays {
  if (before === undefined) return { ...seen, revision: 1, observedAt, isCorrection: false };
  const plays = markCorrected(before.plays, seen.plays);
  if (showsTheSame(before, { ...seen, plays })) return { ...before, observedAt };
  const revision = before.revision + 1;
  return { ...seen, plays, revision, observedAt, isCorrection: isCorrection(before.plays, plays) };
}
