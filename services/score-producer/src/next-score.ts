import type { Score } from '@courtside/contract-scores';
import { showsTheSame } from '@courtside/producer-kit';
import { isCorrection } from './is-correction.ts';
import type { SeenGame } from './seen-game.ts';

/**
 * The fact that holds after a game was seen at `observedAt` (epoch ms): a change raises the revision by one, an unchanged
 * game only renews `observedAt`.
 */
export function nextScore(before: Score | undefined, seen: SeenGame, observedAt: number): Score {
  if (before === undefined) return { ...seen, revision: 1, observedAt, isCorrection: false };
  if (showsTheSame(before, seen)) return { ...before, observedAt };
  return { ...seen, revision: before.revision + 1, observedAt, isCorrection: isCorrection(before, seen) };
}
