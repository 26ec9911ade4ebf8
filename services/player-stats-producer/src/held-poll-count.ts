import type { PlayerStats } from '@courtside/contract-player-stats';
import { isStepBack } from './is-correction.ts';
import type { SeenBoxScore } from './seen-box-score.ts';

/** Caches of the web go back for one or two polls; what lasts longer is meant. */
export const heldPollCountMax = 2;

/**
 * How many polls in a row, this one included, have shown a step back that is not believed yet.
 *
 * 0 says that `seen` is believed: it is no step back, or it has persisted for more than two polls.
 */
export function heldPollCount(before: PlayerStats | undefined, seen: SeenBoxScore, heldBefore: number): number {
  if (before === undefined || !isStepBack(before, seen)) return 0;
  return heldBefore < heldPollCountMax ? heldBefore + 1 : 0;
}
