import { isDeepStrictEqual } from 'node:util';
import { type LoggedFact, placeOf } from './logged-fact.ts';

/**
 * What is wrong with a log, in words: a revision that stands behind a higher one of its key, and two facts of one
 * revision that differ in anything but when they were observed.
 *
 * A fact may stand there twice (a producer that was killed may have been heard), and a revision may be left out (what
 * changes again before it was sent is sent once).
 */
export function judgeLog(facts: readonly LoggedFact[]): readonly string[] {
  const byPlace = Map.groupBy(facts, placeOf);
  return [...byPlace].flatMap(([place, ofPlace]) => {
    const inOrder = ofPlace.toSorted((a, b) => a.partition - b.partition || a.offset - b.offset);
    return [...stepsBack(inOrder), ...forks(inOrder)].map((words) => `${place} ${words}`);
  });
}

function stepsBack(facts: readonly LoggedFact[]): string[] {
  let highest = 0;
  return facts.flatMap(({ offset, fact: { revision } }) => {
    if (revision < highest) return [`goes back from revision ${highest} to ${revision} at offset ${offset}`];
    highest = revision;
    return [];
  });
}

function forks(facts: readonly LoggedFact[]): string[] {
  const byRevision = Map.groupBy(facts, ({ fact }) => fact.revision);
  return [...byRevision].flatMap(([revision, [first, ...others]]) =>
    others
      .filter(({ fact }) => !isDeepStrictEqual(contentOf(fact), contentOf(first?.fact)))
      .map(({ offset }) => `says two things as revision ${revision}, at offsets ${first?.offset} and ${offset}`),
  );
}

const contentOf = (fact: object | undefined) => ({ ...fact, observedAt: 0 });
