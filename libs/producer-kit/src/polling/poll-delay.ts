import type { SeenGame } from '@courtside/feed-client';

type ScheduledGame = Pick<SeenGame, 'status' | 'scheduledTipOff'>;

/** Without a live game the scoreboard is asked this much more rarely: once a minute at the default of 5 s. */
const idleFactor = 12;
/** Games begin late; after this a game that does not start is not waited for any more. */
const lateStartMaxMs = 3 * 60 * 60 * 1_000;

/** Wall time between two polls of the scoreboard that shows `games`. */
export function pollDelayMs(games: readonly ScheduledGame[], now: number, intervalMs: number): number {
  const idleMs = intervalMs * idleFactor;
  const isFast = games.some((game) => game.status === 'live' || isAboutToStart(game, now, idleMs));
  return isFast ? intervalMs : idleMs;
}

function isAboutToStart({ status, scheduledTipOff }: ScheduledGame, now: number, leadMs: number): boolean {
  if (status !== 'scheduled' || scheduledTipOff === null) return false;
  return scheduledTipOff - leadMs <= now && now <= scheduledTipOff + lateStartMaxMs;
}
