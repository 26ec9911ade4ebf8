import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreAt, sighting } from '../testing/facts.ts';
import { ScoreHistory } from './score-history.ts';

test('ScoreHistory holds each revision once, with the times at which it was first and last seen', () => {
  const history = new ScoreHistory();

  history.add(sighting(scoreAt(1, 0, 0, { observedAt: 100 }), 0));
  history.add(sighting(scoreAt(2, 2, 0, { observedAt: 110 }), 1));
  history.add(sighting(scoreAt(2, 2, 0, { observedAt: 120 }), 2));

  expect(
    history.points.map(({ revision, firstObservedAt, lastObservedAt, offset }) => [
      revision,
      firstObservedAt,
      lastObservedAt,
      offset,
    ]),
  ).toEqual([
    [1, 100, 100, 0],
    [2, 110, 120, 2],
  ]);
});

test('ScoreHistory forgets what a tombstone has deleted', () => {
  const history = new ScoreHistory();
  history.add(sighting(scoreAt(1, 0, 0), 0));
  history.add(sighting(scoreAt(2, 2, 0), 5));

  history.removeBelow(0, 3);

  expect(history.points.map(({ revision }) => revision)).toEqual([2]);
});

test('ScoreHistory lets the oldest go when a game has too many revisions', () => {
  const history = new ScoreHistory();

  for (let revision = 1; revision <= 6_001; revision += 1) history.add(sighting(scoreAt(revision, 0, 0), revision));

  expect(history.points).toHaveLength(4_501);
  expect(history.points.at(-1)?.revision).toBe(6_001);
});

test('ScoreHistory is the same for every order and duplication of the facts', () => {
  const facts = fc.array(fc.record({ revision: fc.nat(20), observedAt: fc.nat(50) }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(facts, fc.infiniteStream(fc.nat()), (seen, picks) => {
      const sightings = seen.map(({ revision, observedAt }, offset) =>
        sighting(scoreAt(revision, revision, 0, { observedAt }), offset),
      );
      const inOrder = new ScoreHistory();
      const shuffled = new ScoreHistory();

      for (const one of sightings) inOrder.add(one);
      for (const one of [...sightings, ...sightings].sort(() => (picks.next().value % 2 ? 1 : -1))) shuffled.add(one);

      expect(shuffled.points).toEqual(inOrder.points);
    }),
  );
});
