import type { PlayerStats, Side } from '@courtside/contract-player-stats';
import type { GameTotals } from '../api.ts';
import { teamTotals } from './team-totals.ts';

/** What the lines of both teams add up to. */
export function gameTotals(stats: PlayerStats): GameTotals {
  const totalsOf = (side: Side) => teamTotals(stats.players.filter((line) => line.side === side));
  return { home: totalsOf('home'), away: totalsOf('away') };
}
