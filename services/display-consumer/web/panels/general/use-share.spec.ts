import { expect, test } from '@jest/globals';
import { useShare } from './use-share.ts';

test('useShare shows a step at first, and another with each more', () => {
  const share = useShare(() => [1, 2, 3, 4, 5], 2);
  const state = () => [share.shown.value.length, share.leftOutCount.value, share.nextCount.value];

  expect(state()).toEqual([2, 3, 2]);
  share.more();
  expect(state()).toEqual([4, 1, 1]);
  share.more();
  expect(state()).toEqual([5, 0, 0]);
});
