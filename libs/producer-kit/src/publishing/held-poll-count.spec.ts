import { expect, test } from '@jest/globals';
import { heldPollCount } from './held-poll-count.ts';

test('heldPollCount holds a step back for two polls and believes it in the third', () => {
  const first = heldPollCount(true, 0);
  const second = heldPollCount(true, first);
  const third = heldPollCount(true, second);

  expect([first, second, third]).toEqual([1, 2, 0]);
});

test('heldPollCount starts anew when the step back was a flicker', () => {
  expect(heldPollCount(false, 2)).toBe(0);
});
