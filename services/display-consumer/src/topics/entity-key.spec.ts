import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entityKey } from './entity-key.ts';

test('entityKey joins the values of the entity', () => {
  expect(entityKey({ gameId: 'simulated:1', period: 3, isHome: true }, ['gameId', 'period', 'isHome'])).toBe(
    'simulated:1/3/true',
  );
});

test('entityKey tells every two entities apart', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('/', '%', '2', 'F', 'a') }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const keyOf = ([x, y]: string[]) => entityKey({ x, y }, ['x', 'y']);

      expect(keyOf(a) === keyOf(b)).toBe(a.join('|') === b.join('|'));
    }),
  );
});

test.each([null, undefined, {}, [], Buffer.alloc(1)])('entityKey refuses an entity that is %p', (value) => {
  expect(() => entityKey({ a: value }, ['a'])).toThrow('the entity has no "a"');
});
