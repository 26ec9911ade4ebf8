import { type LoggedFact, placeOf } from './logged-fact.ts';

/**
 * The board as the log alone has it: of each key of each topic the fact with the highest revision, of those the one that
 * was observed last, of those the one that stands last. Written from the promise and not from the code of the display.
 */
export function foldLog(facts: readonly LoggedFact[]): ReadonlyMap<string, LoggedFact> {
  const byPlace = Map.groupBy(facts, placeOf);
  return new Map(
    [...byPlace].flatMap(([place, ofPlace]) =>
      ofPlace
        .toSorted(newestFirst)
        .slice(0, 1)
        .map((newest) => [place, newest]),
    ),
  );
}

const newestFirst = (a: LoggedFact, b: LoggedFact): number =>
  b.fact.revision - a.fact.revision || b.fact.observedAt - a.fact.observedAt || b.offset - a.offset;
