import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GameIndex } from './game-index.ts';

test('GameIndex knows for every game its entities, however they come, move and go', () => {
  const games = fc.constantFrom(undefined, '', 'g1', 'g2');
  const moves = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), to: games }));
  fc.assert(
    fc.property(moves, (all) => {
      const index = new GameIndex();
      const places = new Map<string, string | undefined>();

      for (const { key, to } of all) {
        index.move(key, places.get(key), to);
        places.set(key, to);
      }

      for (const game of ['', 'g1', 'g2']) {
        const expected = [...places].filter(([, at]) => at === game).map(([key]) => key);
        expect([...index.keysOf(game)].sort()).toEqual(expected.sort());
        expect(index.has(game)).toBe(expected.length > 0);
      }
    }),
  );
});
