import type { PlayerLine, PlayerStats, Side } from '@courtside/contract-player-stats';
import type { GameTotals, ShootingPercentages, TeamTotals } from '../../../src/api.ts';
import { percentagesOf } from '../../../src/percentages.ts';

export interface BoxScoreLine extends PlayerLine, ShootingPercentages {}

export interface BoxScore {
  readonly side: Side;
  /** In the order of the source. */
  readonly players: readonly BoxScoreLine[];
  readonly totals: TeamTotals;
}

/** The lines of one team with percentages, and its totals; null while nothing is known. */
export function boxScoreOf(stats: PlayerStats | undefined, totals: GameTotals | null, side: Side): BoxScore | null {
  if (!stats || !totals) return null;
  const lines = stats.players.filter((line) => line.side === side);
  return { side, players: lines.map((line) => ({ ...line, ...percentagesOf(line) })), totals: totals[side] };
}
