import type { GameClock } from '../../src/api.ts';

/** What the game clock shows at a moment. */
export interface ClockReading {
  readonly remainingMs: number;
  /** False where the source has said exactly this, true where it is carried on from what it said. */
  readonly isEstimated: boolean;
}

/**
 * The clock at wall time `now` (epoch ms of the server), or null where the source has none.
 *
 * A running clock is carried on at the rate it was seen to run, no further than one poll: then it stands until the
 * source is heard again, because a clock that runs on alone would invent game time.
 */
export function clockAt(clock: GameClock | null, now: number): ClockReading | null {
  if (clock?.remainingMs == null) return null;
  const { remainingMs, observedAt, isRunning, rate, runsUntil } = clock;
  const carriedMs = isRunning ? Math.max(0, Math.min(now, runsUntil) - observedAt) : 0;
  return { remainingMs: Math.max(0, remainingMs - rate * carriedMs), isEstimated: carriedMs * rate > 0 };
}
