import type { Revised } from '@courtside/kafka-client';

/** A fact that still renews is published again before it is this old: whoever reads it can tell silence from quiet. */
const factAgeMaxMs = 10_000;
/** What the request after the next wait, the broker and the timers may take on top. */
const marginMs = 1_000;
/** A poll comes up to a tenth later than its interval says: the jitter of feed-client's `pollForever`. */
const jitterFactor = 1.1;

/** Why a fact is published. */
export type Publication = 'changed' | 'refreshed';

export interface Renewal {
  /** Whether the entity goes on, such as a game that is live: only then is a fact refreshed that says nothing new. */
  readonly isLive: boolean;
  /** Time to the next poll while a game is live. */
  readonly pollIntervalMs: number;
}

/**
 * Whether `next` has to follow `published`, the newest fact that was handed to the topic.
 *
 * A fact of something live is refreshed when the poll after this one could come too late for it.
 */
export function publicationDue(
  published: Revised | undefined,
  next: Revised,
  { isLive, pollIntervalMs }: Renewal,
): Publication | undefined {
  if (published === undefined || next.revision > published.revision) return 'changed';
  const ageMs = next.observedAt - published.observedAt;
  const isDue = isLive && ageMs > 0 && ageMs + pollIntervalMs * jitterFactor > factAgeMaxMs - marginMs;
  return isDue ? 'refreshed' : undefined;
}
