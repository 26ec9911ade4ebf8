import { expect, test } from '@jest/globals';
import { changedFirst, withoutColumns } from './changed-first.ts';

const fieldsOf = (value: unknown) => JSON.stringify(value);

test('changedFirst puts what differs in front, in records within a fact too, and leaves nothing out', () => {
  const before = { a: 1, b: [1], c: { d: 1, e: 2 } };

  expect(fieldsOf(changedFirst({ a: 1, b: [1], c: { d: 1, e: 3 }, f: undefined }, before))).toBe(
    '{"c":{"e":3,"d":1},"a":1,"b":[1]}',
  );
});

test('changedFirst leaves a fact as it is when there is none to compare it with', () => {
  expect(fieldsOf(changedFirst({ b: 1, a: 2 }, undefined))).toBe('{"b":1,"a":2}');
});

test('withoutColumns leaves out what the columns of the line say: the parts of the key, and the time', () => {
  const fact = { gameId: 'g1', player: 'p7', observedAt: 1, points: 2 };

  expect(withoutColumns(fact, 'g1/p7')).toEqual({ points: 2 });
  expect(withoutColumns(fact, null)).toEqual({ gameId: 'g1', player: 'p7', points: 2 });
  expect(withoutColumns('g1', 'g1')).toBe('g1');
});
