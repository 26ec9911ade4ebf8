import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { score, sighting } from '../testing/facts.ts';
import { type EntityFold, withFact, withTombstone } from './entity-fold.ts';
import type { Sighting } from './sighting.ts';

type Seen = Sighting<ReturnType<typeof score>>;

const seen = (revision: number, observedAt: number, offset: number, isCorrection = false): Seen =>
  sighting(score({ revision, observedAt, isCorrection }), offset);

const folded = (...facts: Seen[]) =>
  facts.reduce<EntityFold<Seen['fact']> | undefined>(withFact, undefined) as EntityFold<Seen['fact']>;

test('withFact takes a higher revision, and of equal ones the later look', () => {
  expect(folded(seen(1, 10, 0), seen(2, 5, 1)).standing[0].revision).toBe(2);
  expect(folded(seen(2, 10, 0), seen(2, 20, 1)).standing[0].observedAt).toBe(20);
});

test('withFact returns what was known when the fact adds nothing', () => {
  const known = folded(seen(2, 10, 5));

  expect(withFact(known, seen(1, 50, 3))).toBe(known);
  expect(withFact(known, seen(2, 10, 5))).toBe(known);
});

test('withFact keeps the time at which the content was first seen', () => {
  const renewed = folded(seen(3, 100, 0), seen(3, 110, 1), seen(3, 120, 2));

  expect(renewed.contentChangedAt).toBe(100);
  expect(renewed.standing[0].observedAt).toBe(120);
  expect(folded(seen(3, 100, 0), seen(4, 130, 1)).contentChangedAt).toBe(130);
});

test('withFact keeps what a correction has corrected, also when that comes late', () => {
  const inOrder = folded(seen(1, 10, 0), seen(2, 20, 1), seen(3, 30, 2, true));
  const late = folded(seen(1, 10, 0), seen(3, 30, 2, true), seen(2, 20, 1));

  expect(inOrder.corrected?.revision).toBe(2);
  expect(late).toEqual(inOrder);
  expect(folded(seen(1, 10, 0), seen(3, 30, 2, true), seen(4, 40, 3)).corrected).toBeUndefined();
});

test('withTombstone leaves only what stands behind it', () => {
  const known = folded(seen(5, 50, 10), seen(4, 40, 20));

  expect(known.standing[0].revision).toBe(5);
  expect(withTombstone(known, 0, 15)?.standing[0].revision).toBe(4);
  expect(withTombstone(known, 0, 20)).toBeUndefined();
  expect(withTombstone(known, 1, 20)?.standing[0].revision).toBe(5);
});

const sightings = fc
  .array(fc.record({ revision: fc.nat(6), observedAt: fc.nat(9), isCorrection: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  // One revision has one content, as its owner promises.
  .map((facts) => facts.map((fact, offset) => seen(fact.revision, fact.observedAt, offset, fact.revision % 3 === 0)));

test('withFact ends in the same state for every order and duplication', () => {
  fc.assert(
    fc.property(sightings, fc.infiniteStream(fc.nat()), (facts, picks) => {
      const shuffled = [...facts, ...facts].sort(() => (picks.next().value % 2 === 0 ? 1 : -1));

      expect(folded(...shuffled)).toEqual(folded(...facts));
    }),
  );
});

test('withTombstone ends in the newest fact behind it, whenever it comes', () => {
  fc.assert(
    fc.property(sightings, fc.nat(12), fc.nat(12), (facts, deletedBelow, comesAfter) => {
      const before = facts.slice(0, comesAfter).reduce<EntityFold<Seen['fact']> | undefined>(withFact, undefined);
      const after = facts.slice(comesAfter).filter(({ offset }) => offset > deletedBelow);

      const state = after.reduce(withFact, before && withTombstone(before, 0, deletedBelow));

      const alive = facts.filter(({ offset }) => offset > deletedBelow);
      expect(state?.standing[0]).toEqual(alive.length === 0 ? undefined : folded(...alive).standing[0]);
    }),
  );
});
