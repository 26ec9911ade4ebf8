import type { BoardStatus, GameSummary } from '../../src/api.ts';
import type { ConnectionState } from '../live/connection-state.ts';

/** A live game is published at least every 10 s; one that missed two of these is no longer news. */
export const oldAfterMs = 30_000;
/** A live game whose content stands still this long deserves a word: a break is shorter, a stuck source is not. */
export const unchangedAfterMs = 180_000;

type Game = Pick<GameSummary, 'status' | 'origins'>;

/** Whether the numbers of a live game are older than its owner promises; a finished game cannot grow old. */
export function isOld(game: Game, now: number): boolean {
  const observedAt = game.origins.score?.observedAt ?? game.origins.boxScore?.observedAt;
  return game.status === 'live' && observedAt !== undefined && now - observedAt > oldAfterMs;
}

/** Since when the source of a live game says the same again and again, epoch ms; null while it moves. */
export function unchangedSince(game: Game): number | null {
  const score = game.origins.score;
  if (game.status !== 'live' || !score) return null;
  return score.observedAt - score.contentChangedAt >= unchangedAfterMs ? score.contentChangedAt : null;
}

/** Whether nothing new can reach the page: whatever it shows is the last that was known. */
export function isBoardOld(connection: ConnectionState, status: BoardStatus | null): boolean {
  return connection.kind !== 'live' || status?.state === 'brokerAway' || status?.state === 'catchingUp';
}
