import type { PlayerStats } from '@courtside/contract-player-stats';
import { showsTheSame } from '@courtside/producer-kit';
import { isCorrection } from './is-correction.ts';
import type { SeenBoxScore } from './seen-box-score.ts';

/**
 * The fact that holds after a box score was seen at `observedAt` (epoch ms): a change raises the revision by one, an
 * unchanged one only renews `observedAt`.
 */
export function nextPlayerStats(before: PlayerStats | undefined, seen: SeenBoxScore, observedAt: number): PlayerStats {
  if (before === undefined) return { ...seen, revision: 1, observedAt, isCorrection: false };
  if (showsTheSame(before, seen)) return { ...before, observedAt };
  return { ...seen, revision: before.revision + 1, observedAt, isCorrection: isCorrection(before, seen) };
}
