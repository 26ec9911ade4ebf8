import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { described, discoveredOn, factOf } from '../testing/discovered.ts';
import { record } from '../testing/facts.ts';
import { Board } from './board.ts';
import { DiscoveredTopics } from './discovered-topics.ts';
import { eveningLens, gameLens, Views } from './views.ts';

const status = { state: 'following', problem: null, topics: [] } as const;
const viewsOf = (board: Board) => new Views(board, () => status);
const about = described('a.topic');

test('DiscoveredTopics show a topic when it is whole, and not before', () => {
  const topics = new DiscoveredTopics();
  const topic = topics.prepare(about, 'first');
  expect(topics.shown()).toEqual([]);

  expect(topics.show(topic)).toBe(false);

  expect(topics.shown()).toEqual([topic]);
});

test('DiscoveredTopics tell a topic that was made again from one that has another schema', () => {
  const topics = new DiscoveredTopics();
  topics.show(topics.prepare(about, 'first'));

  expect(topics.show(topics.prepare(about, 'first'))).toBe(false);
  expect(topics.show(topics.prepare(about, 'second'))).toBe(true);
});

test('DiscoveredTopics do not show what has gone meanwhile, or was overtaken', () => {
  const topics = new DiscoveredTopics();
  const overtaken = topics.prepare(about, 'first');
  const gone = topics.prepare(about, 'second');
  topics.markGone('a.topic');

  topics.show(overtaken);
  topics.show(gone);

  expect(topics.shown()).toEqual([]);
});

test('DiscoveredTopics keep what was known of a topic that is gone, the last ones of many', () => {
  const board = new Board();
  const names = Array.from({ length: 60 }, (_, index) => `t${String(index).padStart(2, '0')}`);
  for (const name of names) discoveredOn(board, name)(factOf('a', 1));
  board.takeChanges();

  for (const name of names) board.discovered.markGone(name);

  expect(board.discovered.counts()).toEqual({ shown: 0, gone: 50, refused: 0 });
  expect(board.discovered.shown()[0]?.name).toBe('t10');
  expect([...board.takeChanges().topics].sort()).toEqual(names);
  expect(viewsOf(board).topic('t59').feature).toMatchObject({ isGone: true, entityCount: 1 });
});

test('DiscoveredTopics forget what was seen first in the heaviest topic when all is too much', () => {
  const topics = new DiscoveredTopics({ weightMax: 10_000 });
  const heavy = topics.prepare(described('heavy'), 'first');
  const light = topics.prepare(described('light'), 'first');
  const read = (topic: typeof heavy, key: string, offset: number) =>
    topic.read({
      topic: topic.name,
      partition: 0,
      records: [record(key, offset, factOf(key, 1, { note: 'x'.repeat(500) }))],
    });
  read(light, 'old', 0);

  for (let offset = 0; offset < 100; offset++) {
    read(heavy, `k${offset}`, offset);
    topics.makeRoom();
  }

  expect(heavy.weight + light.weight).toBeLessThanOrEqual(10_000);
  expect(light.fold.size).toBe(1);
  expect(heavy.fold.get('k99')).toBeDefined();
  expect(heavy.fold.get('k0')).toBeUndefined();
});

test('DiscoveredTopics tell why topics are refused, of the last ones, until they are shown or gone', () => {
  const topics = new DiscoveredTopics();
  for (let index = 0; index < 60; index++) topics.refuse(`t${index}`, 'x'.repeat(1_000));
  topics.refuse('a.topic', 'no revision');

  expect(topics.refusals().size).toBe(50);
  expect(topics.refusals().get('a.topic')).toBe('no revision');
  expect(topics.refusals().get('t59')).toHaveLength(300);
  topics.prepare(about, 'first');
  topics.markGone('t59');
  expect([...topics.refusals().keys()]).not.toContain('a.topic');
  expect(topics.counts().refused).toBe(48);
});

const steps = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', '__proto__'),
    gameId: fc.constantFrom('g1', 'g2', null),
    revision: fc.nat(4),
    observedAt: fc.nat(9),
    isTombstone: fc.boolean(),
  }),
  { maxLength: 30 },
);

test('a discovered topic ends in the same bytes however its facts are replayed and cut, by game and by none', () => {
  const bytesOf = (board: Board) => {
    const views = viewsOf(board);
    const features = [views.topic('a.topic').feature, views.evening().features, views.game('g1').features];
    return JSON.stringify([features, views.game('g2').features]);
  };
  fc.assert(
    fc.property(steps, fc.nat(29), fc.integer({ min: 1, max: 7 }), (log, replayFrom, batchLength) => {
      const records = log.map(({ key, isTombstone, ...head }, offset) =>
        record(key, offset, isTombstone && offset % 4 === 0 ? null : factOf(key, head.revision, head)),
      );
      const boards = [new Board(), new Board()];
      const [once, again] = boards.map((board) => board.discovered.prepare(about, 'first'));
      for (const [index, topic] of [once, again].entries()) if (topic) boards[index]?.discovered.show(topic);
      const delivered = [...records, ...records.slice(replayFrom)];

      once?.read({ topic: 'a.topic', partition: 0, records });
      for (let at = 0; at < delivered.length; at += batchLength)
        again?.read({ topic: 'a.topic', partition: 0, records: delivered.slice(at, at + batchLength) });

      expect(bytesOf(boards[1] as Board)).toBe(bytesOf(boards[0] as Board));
    }),
  );
});

test('views of a game and of an evening have the facts that belong there', () => {
  const board = new Board();
  const read = discoveredOn(board, 'a.topic');
  read(factOf('a', 1, { gameId: 'g1' }), factOf('b', 1), factOf('c', 1, { gameId: 'g2' }));
  const views = viewsOf(board);
  const lens = gameLens('g1');

  expect(views.game('g1', lens)).toMatchObject({
    summary: { gameId: 'g1', source: 'g1', home: null },
    features: [{ topic: 'a.topic', entityCount: 1, entities: [{ key: 'a', fact: { note: 'a 1' } }] }],
  });
  expect(views.evening().features[0]?.entities.map(({ key }) => key)).toEqual(['b']);
  expect(views.game('g3').summary).toBeNull();

  read(factOf('a', 2, { gameId: 'g2' }));
  expect([...views.takeChanges().games].sort()).toEqual(['', 'g1', 'g2']);
  expect(views.game('g1', lens).features).toEqual([]);
});

test('views decode what they show, once, and nothing else', () => {
  const board = new Board();
  const topic = board.discovered.prepare(about, 'first');
  board.discovered.show(topic);
  let decodedCount = 0;
  const lazy = (key: string, offset: number, gameId: string | null) => {
    const whole = record(key, offset, factOf(key, 1, { gameId }));
    const decode = () => {
      decodedCount += 1;
      return whole.fact as NonNullable<typeof whole.fact>;
    };
    return { ...whole, detach: () => ({ byteCount: 9, decode }) };
  };
  topic.read({ topic: 'a.topic', partition: 0, records: [lazy('a', 0, null), lazy('b', 1, 'g1'), lazy('c', 2, null)] });
  const views = viewsOf(board);
  const lens = eveningLens();
  expect(decodedCount).toBe(0);

  const before = views.evening(undefined, lens);
  topic.read({ topic: 'a.topic', partition: 0, records: [lazy('d', 3, 'g1')] });

  expect(views.evening(undefined, lens).features[0]).toBe(before.features[0]);
  expect(decodedCount).toBe(2);
});
