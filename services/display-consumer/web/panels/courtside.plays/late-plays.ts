import type { PlayOfGame } from './ordered-plays.ts';

/** Most plays are written down within seconds. Beyond this the list had gone on: who watched did not see the play. */
const lateAfterMs = 60_000;

/**
 * The plays that were written down late, by action number, and how late at least (ms).
 *
 * Plays are numbered as they are written down, so one was written no sooner than all with lower numbers had happened.
 */
export function latePlays(plays: readonly PlayOfGame[]): ReadonlyMap<number, number> {
  const late = new Map<number, number>();
  let writtenAt = Number.NEGATIVE_INFINITY;
  for (const { actionNumber, occurredAt } of plays.toSorted((one, other) => one.actionNumber - other.actionNumber)) {
    if (occurredAt === null) continue;
    writtenAt = Math.max(writtenAt, occurredAt);
    if (writtenAt - occurredAt > lateAfterMs) late.set(actionNumber, writtenAt - occurredAt);
  }
  return late;
}
