import type { LoggedFact } from './read-log.ts';

/**
 * What is wrong with the facts of a log, in words: a revision below the one before, and a fact that stands there twice.
 *
 * A revision that is left out is neither: what changes again before it was sent is sent once.
 */
export function judgeLog(facts: readonly LoggedFact[]): readonly string[] {
  const byKey = Map.groupBy(facts, ({ contract, key }) => `${contract} ${key}`);
  return [...byKey].flatMap(([name, ofKey]) => judgeKey(name, ofKey));
}

function judgeKey(name: string, facts: readonly LoggedFact[]): string[] {
  const steps = facts.map((fact, index) => ({ fact, before: facts[index - 1] ?? { revision: 0, observedAt: 0 } }));
  return steps.flatMap(({ fact: { revision, observedAt }, before }) => {
    if (revision < before.revision) return [`${name} goes back from revision ${before.revision} to ${revision}`];
    if (revision > before.revision || observedAt > before.observedAt) return [];
    return [`${name} has revision ${revision} of ${observedAt} twice`];
  });
}
