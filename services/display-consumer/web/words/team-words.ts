import type { Status, Team } from '@courtside/contract-scores';
import type { GameSummary } from '../../src/api.ts';

/** "12–5": games won and lost; null where the source does not say. */
export function recordWords({ wins, losses }: Pick<Team, 'wins' | 'losses'>): string | null {
  return wins === null || losses === null ? null : `${wins}–${losses}`;
}

/** Whether points mean anything yet: a game that was not played did not end 0 – 0. */
export function hasScore(status: Status | null): boolean {
  return status === 'live' || status === 'final' || status === 'suspended';
}

/** "Warriors at Nets" */
export function matchWords({ away, home }: Pick<GameSummary, 'away' | 'home'>): string {
  return `${away?.name ?? 'Unknown team'} at ${home?.name ?? 'unknown team'}`;
}
