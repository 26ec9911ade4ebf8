import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { GameView, TopicView } from '../api.ts';
import { applyGameChange, applyTopicChange } from '../apply-change.ts';
import { described, discoveredOn, factOf } from '../testing/discovered.ts';
import { record, scoreAt } from '../testing/facts.ts';
import { readStream } from '../testing/read-stream.ts';
import { type ServedBoard, serveBoard } from '../testing/serve-board.ts';

/** Puts facts on the board and tells the viewers, as the reader does. */
function following(served: ServedBoard, name: string, topicId?: string) {
  const read = discoveredOn(served.board, name, topicId);
  return (...facts: Parameters<typeof read>) => {
    read(...facts);
    served.hub.boardChanged();
  };
}

test('LiveHub shows a topic by itself, and what changes in it', async () => {
  await using served = await serveBoard();
  const read = following(served, 'a.topic');
  read(factOf('a', 1));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?topic=a.topic`);
  const picture = await stream.next('picture');
  expect(picture.id).toBe('a.topic:1');
  expect(picture.data.view).toMatchObject({
    topic: 'a.topic',
    feature: { title: 'Injuries', entities: [{ key: 'a' }] },
  });

  read(factOf('b', 1));

  const change = await stream.next('change');
  const view: TopicView = applyTopicChange(picture.data.view, change.data.change);
  expect(change.id).toBe('a.topic:2');
  expect(change.data.change.features[0].entities.map(({ key }: { key: string }) => key)).toEqual(['b']);
  expect(view.feature?.entities.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('LiveHub shows a topic that there is not yet as soon as there is one', async () => {
  await using served = await serveBoard();
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?topic=a.topic`);
  expect((await stream.next('picture')).data.view.feature).toBeNull();

  following(served, 'a.topic')(factOf('a', 1));

  const change = await eventually('the topic', () => stream.events.find(({ data }) => data.change?.features));
  expect(change.data.change.features[0]).toMatchObject({ topic: 'a.topic', title: 'Injuries', isGone: false });
  expect(change.data.change.features[0].schema.fields[0].name).toBe('playerId');
});

test('LiveHub tells that a topic is gone', async () => {
  await using served = await serveBoard();
  following(served, 'a.topic')(factOf('a', 1));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`);
  expect((await stream.next('picture')).data.view.features[0]).toMatchObject({ topic: 'a.topic', isGone: false });

  served.board.discovered.markGone('a.topic');
  served.hub.boardChanged();

  const { change } = (await stream.next('change')).data;
  expect(change.features).toEqual([{ topic: 'a.topic', isGone: true }]);
  expect(change.status.changedTopics).toMatchObject([{ topic: 'a.topic', isGone: true }]);
});

test('LiveHub joins facts of a game to it, and lets nobody else hear of them', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0), scoreAt(1, 2, 0, { gameId: 'simulated:2' }));
  const read = following(served, 'a.topic');
  served.catchUp();
  using game = await readStream(`${served.url}/api/live?game=simulated:1`);
  using otherGame = await readStream(`${served.url}/api/live?game=simulated:2`);
  using evening = await readStream(`${served.url}/api/live`);
  const picture = await game.next('picture');
  await Promise.all([otherGame.next('picture'), evening.next('picture')]);

  read(factOf('a', 1, { gameId: 'simulated:1' }));
  const change = await game.next('change');
  served.read(scoreAt(2, 4, 0, { gameId: 'simulated:2' }));
  const other = await otherGame.next('change');
  await evening.next('change');

  const view: GameView = applyGameChange(picture.data.view, change.data.change);
  expect(view.features.map(({ topic }) => topic)).toEqual(['a.topic', 'courtside.scores']);
  expect(change.id).toBe('a.topic:1;courtside.player-stats:0;courtside.scores:2');
  expect(other.data.change.features[0].topic).toBe('courtside.scores');
  expect(JSON.stringify([otherGame.events, evening.events])).not.toContain('a 1');
});

test('LiveHub names in its ids the partitions that a view has shown, and keeps to it', async () => {
  await using served = await serveBoard();
  const topic = served.board.discovered.prepare(described('a.topic'), 'first');
  topic.present({ exists: true, partitions: [0, 1, 2] });
  served.board.discovered.show(topic);
  const readAt = (partition: number, offset: number, key: string, gameId: string | null, isGone = false) => {
    const entry = record(key, offset, isGone ? null : factOf(key, 1, { gameId }));
    topic.read({ topic: 'a.topic', partition, records: [entry] });
    served.hub.boardChanged();
  };
  readAt(2, 4, 'a', 'simulated:1');
  readAt(1, 8, 'b', 'simulated:2');
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?game=simulated:1`);
  const known = 'courtside.player-stats:0;courtside.scores:0';
  expect((await stream.next('picture')).id).toBe(`a.topic:2.5;${known}`);

  readAt(2, 5, 'a', null, true);
  const change = await stream.next('change');

  expect(change.data.change.goneFeatures).toEqual(['a.topic']);
  expect(change.id).toBe(`a.topic:2.6;${known}`);
});

test('LiveHub lets a viewer of a topic wait until this board has come as far', async () => {
  await using served = await serveBoard();
  const read = following(served, 'a.topic');
  read(factOf('a', 1));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?topic=a.topic&after=a.topic:2`);

  read(factOf('a', 2));

  const picture = await stream.next('picture');
  expect(picture.data.view.feature.entities[0].fact.revision).toBe(2);
  expect(stream.events.map(({ event }) => event)).toEqual(['picture']);
});

test('LiveHub resets those who have seen a topic that begins anew, and nobody else', async () => {
  await using served = await serveBoard({ times: { heartbeatMs: 100, positionWaitMsMax: 5_000 } });
  following(served, 'a.topic')(factOf('a', 7));
  following(served, 'b.topic')(factOf('a', 7));
  served.catchUp();
  using seen = await readStream(`${served.url}/api/live?topic=a.topic`);
  using other = await readStream(`${served.url}/api/live?topic=b.topic`);
  await Promise.all([seen.next('picture'), other.next('picture')]);

  following(served, 'a.topic', 'second')(factOf('a', 1));
  served.hub.topicRestarted('a.topic');

  expect((await seen.next('reset')).data.reason).toBe('topicRestarted');
  expect((await seen.next('picture', 2)).data.view.feature.entities[0].fact.revision).toBe(1);
  await other.next('heartbeat', other.events.length);
  expect(other.events.map(({ event }) => event)).not.toContain('reset');
});

test('LiveHub swaps a schema for a newer one without a flash', async () => {
  await using served = await serveBoard();
  following(served, 'a.topic')(factOf('a', 1));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?topic=a.topic`);
  const picture = await stream.next('picture');

  const newer = { ...described('a.topic').schema, courtside: { title: 'Injuries and illness' } };
  const topic = served.board.discovered.prepare(described('a.topic', newer), 'first');
  topic.read({
    topic: 'a.topic',
    partition: 0,
    records: [record('a', 0, factOf('a', 1)), record('b', 1, factOf('b', 1))],
  });
  served.hub.boardChanged();
  served.board.discovered.show(topic);
  served.hub.boardChanged();

  const changes = await eventually(
    'the new schema',
    () => stream.events.some(({ data }) => data.change?.features) && stream.events.slice(1),
  );
  expect(changes.filter(({ event }) => event !== 'change')).toEqual([]);
  const view = changes.reduce(
    (before, { data }) => applyTopicChange(before, data.change),
    picture.data.view as TopicView,
  );
  expect(view.feature).toMatchObject({ title: 'Injuries and illness', entityCount: 2 });
});
