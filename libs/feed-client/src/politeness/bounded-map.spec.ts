import { expect, test } from '@jest/globals';
import { BoundedMap } from './bounded-map.ts';

test('BoundedMap forgets what was set longest ago when it is full', () => {
  const map = new BoundedMap<string, number>(2);

  map.set('one', 1);
  map.set('two', 2);
  map.set('one', 11);
  map.set('three', 3);

  expect([map.get('one'), map.get('two'), map.get('three'), map.size]).toEqual([11, undefined, 3, 2]);
});
