import { expect, test } from '@jest/globals';
import { AddressCounter } from './address-counter.ts';

test('AddressCounter lets an address have as many as the limit says', () => {
  const counter = new AddressCounter(2);

  expect([counter.enter('a'), counter.enter('a'), counter.enter('a'), counter.enter('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test('AddressCounter has room again when one has left', () => {
  const counter = new AddressCounter(1);
  counter.enter('a');

  counter.leave('a');

  expect(counter.enter('a')).toBe(true);
});
