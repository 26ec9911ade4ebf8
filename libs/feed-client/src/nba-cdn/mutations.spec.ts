import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Parsed } from '../outcome.ts';
import { pathsOf, replaceAt } from '../testing/mutation.ts';
import { action, boxScore, game, playByPlay, player, scoreboard } from '../testing/synthetic.ts';
import { parseBoxScore } from './parse-box-score.ts';
import { parsePlayByPlay } from './parse-play-by-play.ts';
import { parseScoreboard } from './parse-scoreboard.ts';

const gameId = '0099900001';
const formats: ReadonlyArray<readonly [string, unknown, (raw: unknown) => Parsed<unknown>]> = [
  ['parseScoreboard', scoreboard(game(), game({ gameId: '0099900002', gameStatus: 3 })), parseScoreboard],
  ['parseBoxScore', boxScore([player()], [player({ personId: 102 })]), (raw) => parseBoxScore(raw, gameId)],
  ['parsePlayByPlay', playByPlay(action(), action({ actionNumber: 3 })), (raw) => parsePlayByPlay(raw, gameId)],
];

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
    const mutation = fc.record({ path: fc.constantFrom(...pathsOf(raw)), replacement });

    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const mutated = mutations.reduce((value, { path, replacement }) => replaceAt(value, path, replacement), raw);

        const parsed = parse(mutated);

        expect(['ok', 'notAvailable', 'malformed']).toContain(parsed.kind);
        expect(brokenNumbers(parsed)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  },
);

test.each(formats)('%s gives the same result for the same file', (_name, raw, parse) => {
  expect(parse(raw)).toEqual(parse(structuredClone(raw)));
});
