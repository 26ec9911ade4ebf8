import type { PlayerStats } from '@courtside/contract-player-stats';

/** A box score that is not final is published again before it is this old: whoever reads it can tell silence from quiet. */
const factAgeMaxMs = 10_000;
/** What the request after the next wait, the broker and the timers may take on top. */
const marginMs = 1_000;
/** A poll comes up to a tenth later than its interval says: the jitter of feed-client's `pollForever`. */
const jitterFactor = 1.1;

/** Why a fact is published. */
export type Publication = 'changed' | 'refreshed';

/**
 * Whether `next` has to follow `published`, the newest fact that was handed to the topic.
 *
 * A box score that is not final is refreshed when the poll after this one, `pollIntervalMs` from now, could come too late.
 */
export function publicationDue(
  published: PlayerStats | undefined,
  next: PlayerStats,
  pollIntervalMs: number,
): Publication | undefined {
  if (published === undefined || next.revision > published.revision) return 'changed';
  const ageMs = next.observedAt - published.observedAt;
  const isDue = !next.isFinal && ageMs > 0 && ageMs + pollIntervalMs * jitterFactor > factAgeMaxMs - marginMs;
  return isDue ? 'refreshed' : undefined;
}
