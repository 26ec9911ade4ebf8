import { expect, test } from '@jest/globals';
import { described, discoveredOn, factOf } from '../testing/discovered.ts';
import { Board } from './board.ts';
import { FeatureLens } from './feature-lens.ts';

const limits = { topicCountMax: 2, entityCountMax: 3, lengthMax: 100_000 };

function boardWith(...names: string[]) {
  const board = new Board();
  const read = Object.fromEntries(names.map((name) => [name, discoveredOn(board, name)]));
  const look = (about: Partial<typeof limits> = {}) =>
    new FeatureLens({ ...limits, ...about }).look(board.discovered.shown());
  return { board, read: (name: string) => read[name] ?? (() => {}), look };
}

test('FeatureLens shows the entities with the newest observedAt when there are too many, by key', () => {
  const { read, look } = boardWith('a');
  read('a')(...['e', 'd', 'c', 'b', 'a'].map((key, index) => factOf(key, 1, { observedAt: index === 1 ? 99 : index })));

  expect(look()[0]).toMatchObject({ entityCount: 5, entities: [{ key: 'a' }, { key: 'b' }, { key: 'd' }] });
});

test('FeatureLens shows no more topics than a view has room for', () => {
  const { read, look } = boardWith('a', 'b', 'c');
  for (const name of ['a', 'b', 'c']) read(name)(factOf('k', 1));

  expect(look().map(({ topic }) => topic)).toEqual(['a', 'b']);
});

test('FeatureLens leaves out facts for which there is no room, and says how many there are', () => {
  const { read, look } = boardWith('a', 'b');
  const long = 'x'.repeat(4_000);
  read('a')(factOf('old', 1, { note: long }), factOf('new', 2, { note: long }));
  read('b')(factOf('k', 1, { note: long }));

  const [a, b] = look({ lengthMax: 7_500 });

  expect(a).toMatchObject({ entityCount: 2, entities: [{ key: 'new' }] });
  expect(b).toMatchObject({ entityCount: 1, entities: [] });
  expect(JSON.stringify([a, b]).length).toBeLessThan(7_500);
});

test('FeatureLens leaves out topics whose schemas there is no room for', () => {
  const { board, read } = boardWith('a');
  read('a')(factOf('k', 1));

  const { schemaLength } = described('a');

  expect(new FeatureLens({ ...limits, lengthMax: schemaLength - 1 }).look(board.discovered.shown())).toEqual([]);
});

test('FeatureLens tells of a topic that has gone, or has no facts any more', () => {
  const { board, read, look } = boardWith('a');
  read('a')(factOf('k', 1));

  board.discovered.markGone('a');

  expect(look()[0]).toMatchObject({ isGone: true, entityCount: 1 });
});
