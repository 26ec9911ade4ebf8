import { expect, test } from '@jest/globals';
import { heldPollCount } from './held-poll-count.ts';
import { at, game, score } from './testing/any-game.ts';

const before = score(at(30, 28));
const back = game(at(28, 28));

test('heldPollCount holds a step back for two polls and believes it in the third', () => {
  const first = heldPollCount(before, back, 0);
  const second = heldPollCount(before, back, first);
  const third = heldPollCount(before, back, second);

  expect([first, second, third]).toEqual([1, 2, 0]);
});

test('heldPollCount starts anew when the step back was a flicker', () => {
  expect(heldPollCount(before, game(at(30, 28)), 2)).toBe(0);
});

test('heldPollCount holds nothing when the game was never seen', () => {
  expect(heldPollCount(undefined, back, 0)).toBe(0);
});
