import type { PlayerStats, Side } from '@courtside/contract-player-stats';
import type { BoxScore } from '../api.ts';
import { percentagesOf } from './percentages.ts';
import { teamTotals } from './team-totals.ts';

/** The lines of one team with percentages, and their totals. */
export function boxScore(stats: PlayerStats, side: Side): BoxScore {
  const lines = stats.players.filter((line) => line.side === side);
  return { players: lines.map((line) => ({ ...line, ...percentagesOf(line) })), totals: teamTotals(lines) };
}
