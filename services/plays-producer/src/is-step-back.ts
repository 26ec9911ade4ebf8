import type { SeenPlays } from './seen-plays.ts';

/**
 * Whether `seen` is an earlier state of the game than `before`, as a cache that lags would show it: fewer actions have
 * been written down, or the last writing is older.
 *
 * Both only rise at the source, unless the newest of all is taken back; then the step lasts.
 */
export function isStepBack(before: readonly SeenPlays[], seen: readonly SeenPlays[]): boolean {
  const isEarlier = (newest: (periods: readonly SeenPlays[]) => number) => newest(seen) < newest(before);
  return isEarlier(lastActionNumber) || isEarlier(lastEditedAt);
}

const lastActionNumber = (periods: readonly SeenPlays[]) => newestOf(periods, ({ actionNumber }) => actionNumber);
const lastEditedAt = (periods: readonly SeenPlays[]) => newestOf(periods, ({ editedAt }) => editedAt ?? 0);

const newestOf = (periods: readonly SeenPlays[], read: (play: SeenPlays['plays'][number]) => number) =>
  periods.reduce((newest, { plays }) => plays.reduce((most, play) => Math.max(most, read(play)), newest), 0);
