import { expect, test } from '@jest/globals';
import { feature, gameView } from '../testing/views.ts';
import { factsOf } from './facts-of.ts';

test('factsOf gives what a topic has about a game, and nothing of others', () => {
  const view = gameView([feature('a.topic', { x: 1 }, { x: 2 }), feature('b.topic', { x: 3 })]);

  expect(factsOf(view, 'a.topic')).toEqual([{ x: 1 }, { x: 2 }]);
  expect(factsOf(view, 'c.topic')).toEqual([]);
});
