import { expect, test } from '@jest/globals';
import { feature, gameView } from '../testing/views.ts';
import { factsOf, isGone } from './facts-of.ts';

test('factsOf gives what a topic has about a game, and nothing of others', () => {
  const view = gameView([feature('a.topic', { x: 1 }, { x: 2 }), feature('b.topic', { x: 3 })]);

  expect(factsOf(view, 'a.topic')).toEqual([{ x: 1 }, { x: 2 }]);
  expect(factsOf(view, 'c.topic')).toEqual([]);
});

test('isGone says of a topic whether it was deleted, and of one that a game knows nothing of that it was not', () => {
  const view = gameView([{ ...feature('a.topic', { x: 1 }), isGone: true }, feature('b.topic', { x: 3 })]);

  expect(['a.topic', 'b.topic', 'c.topic'].map((topic) => isGone(view, topic))).toEqual([true, false, false]);
});
