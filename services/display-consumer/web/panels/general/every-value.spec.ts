import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '../../../src/avro-schema.ts';
import { anyFeature, textMark } from './testing/any-feature.ts';
import { shownTexts } from './testing/shown-texts.ts';

/** The texts of a value, as they were published. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return value.startsWith(textMark) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const published = (fact: JsonValue) => textsIn({ ...(fact as object), revision: null, observedAt: null, gameId: null });

test('every text of any fact of any schema is shown, in a table and in a list', () => {
  fc.assert(
    fc.property(anyFeature, (feature) => {
      const { asTable, asLines } = shownTexts(feature);

      for (const text of feature.entities.flatMap(({ fact }) => published(fact))) {
        expect(asTable.some((shown) => shown.includes(text))).toBe(true);
        expect(asLines.some((shown) => shown.includes(text))).toBe(true);
      }
    }),
  );
});

test('every value of any fact of any schema has words: nothing is shown as nothing at all', () => {
  fc.assert(
    fc.property(anyFeature, (feature) => {
      const { asTable, asLines } = shownTexts(feature);

      for (const words of [...asTable, ...asLines]) expect(words).not.toMatch(/^$|undefined|NaN|Infinity|\[object/);
    }),
  );
});
