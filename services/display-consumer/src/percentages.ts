import type { PlayerLine } from '@courtside/contract-player-stats';
import type { ShootingPercentages } from './api.ts';

type Shots = Pick<
  PlayerLine,
  | 'fieldGoalsMade'
  | 'fieldGoalsAttempted'
  | 'threePointersMade'
  | 'threePointersAttempted'
  | 'freeThrowsMade'
  | 'freeThrowsAttempted'
>;

/** Shooting in percent with one decimal, of a player or a team. The server has it for totals, the page for lines. */
export function percentagesOf(shots: Shots): ShootingPercentages {
  return {
    fieldGoalPercentage: percentage(shots.fieldGoalsMade, shots.fieldGoalsAttempted),
    threePointerPercentage: percentage(shots.threePointersMade, shots.threePointersAttempted),
    freeThrowPercentage: percentage(shots.freeThrowsMade, shots.freeThrowsAttempted),
  };
}

function percentage(made: number | null, attempted: number | null): number | null {
  if (made === null || attempted === null || attempted <= 0) return null;
  return Math.round((made / attempted) * 1_000) / 10;
}
