import { isDeepStrictEqual } from 'node:util';
import type { LoggedFact } from '../versions/rolling/read-log.ts';

/**
 * Facts of one revision that say different things, in words: two instances have decided it, each by itself. Only the time
 * of asking may differ.
 */
export function judgeForks(facts: readonly LoggedFact[]): readonly string[] {
  const byRevision = Map.groupBy(facts, ({ contract, key, revision }) => `${contract} ${key} revision ${revision}`);
  return [...byRevision].flatMap(([name, [first, ...others]]) =>
    others.some((other) => !isSame(first, other)) ? [`${name} says different things`] : [],
  );
}

const isSame = (a: LoggedFact | undefined, b: LoggedFact) =>
  isDeepStrictEqual({ ...a?.content, observedAt: 0 }, { ...b.content, observedAt: 0 });
