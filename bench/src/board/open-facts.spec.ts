import { expect, test } from '@jest/globals';
import { OpenFacts, percentile } from './open-facts.ts';

test('OpenFacts counts the time until a fact or a later one of its kind is shown', () => {
  const open = new OpenFacts();
  open.published('g', 'score', 1, 0);
  open.published('g', 'score', 2, 10);
  open.published('g', 'boxScore', 1, 20);
  open.published('h', 'score', 1, 30);

  open.shown([{ gameId: 'g', score: 2, boxScore: 0 }], 15);
  open.shown([{ gameId: 'g', score: 2, boxScore: 1 }], 50);

  expect(open.latenciesSince(0)).toEqual([5, 15, 30]);
  expect(open.latenciesSince(5)).toEqual([5, 30]);
});

test('percentile tells the value below which a share lies', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  expect([0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 99, 100]);
  expect(() => percentile([], 0.5)).toThrow('0 values');
});
