import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parsed } from '../outcome.ts';
import { action, boxScore, game, playByPlay, player, scoreboard } from '../testing/synthetic.ts';
import { parseBoxScore } from './parse-box-score.ts';
import { parsePlayByPlay } from './parse-play-by-play.ts';
import { parseScoreboard } from './parse-scoreboard.ts';

type Json = Record<string, unknown>;

const gameId = '0099900001';
const formats: ReadonlyArray<readonly [string, unknown, (raw: unknown) => Parsed<unknown>]> = [
  ['parseScoreboard', scoreboard(game(), game({ gameId: '0099900002', gameStatus: 3 })), parseScoreboard],
  ['parseBoxScore', boxScore([player()], [player({ personId: 102 })]), (raw) => parseBoxScore(raw, gameId)],
  ['parsePlayByPlay', playByPlay(action(), action({ actionNumber: 3 })), (raw) => parsePlayByPlay(raw, gameId)],
];

/** The paths of all values inside, those of objects and lists too. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...inner.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** A copy in which the value at the path is another one, or is gone. */
function mutate(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json;
  copy[key] = rest.length === 0 ? replacement : mutate(copy[key], rest, replacement);
  return copy;
}

/** Places on the court are the only numbers that are not whole; all of them lie on it. */
const places = ['x', 'y', 'shotDistanceFeet'];
const isPlace = (value: unknown) => value === null || (typeof value === 'number' && value >= 0 && value <= 100);

/** The numbers inside that no fact could hold. */
function brokenNumbers(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? [] : [value];
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return inner.flatMap(([key, child]) => {
    if (places.includes(key)) return isPlace(child) && !Object.is(child, -0) ? [] : [child];
    return brokenNumbers(child);
  });
}

const strange = fc.constantFrom<unknown>(
  ...[undefined, null, '', ' ', '0', '12', '-3', '1e9', 'NaN', 'PT', 'PT99M99S', '__proto__'],
  ...[-1, -0, 0.5, 1e300, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY, true, [], {}, [null], 'x'.repeat(5_000)],
);
const replacement = fc.oneof(strange, fc.jsonValue({ maxDepth: 2 }));

test.each(formats)(
  '%s never throws and never gives a number that is none, whatever the file says',
  (_name, raw, parse) => {
    const paths = pathsOf(raw).filter((path) => path.length > 0);
    const mutation = fc.record({ path: fc.constantFrom(...paths), replacement });

    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const mutated = mutations.reduce((value, { path, replacement }) => safely(value, path, replacement), raw);

        const parsed = parse(mutated);

        expect(['ok', 'notAvailable', 'malformed']).toContain(parsed.kind);
        expect(brokenNumbers(parsed)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
);

/** A mutation of a place that an earlier one has removed changes nothing. */
function safely(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Json | null | undefined)?.[key], value);
  return typeof holder === 'object' && holder !== null ? mutate(value, path, replacement) : value;
}

test.each(formats)('%s gives the same result for the same file', (_name, raw, parse) => {
  expect(parse(raw)).toEqual(parse(structuredClone(raw)));
});
