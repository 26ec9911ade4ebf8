import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import {
  eventually,
  ForeignProducer,
  forwardTo,
  serveRegistry,
  status,
  type TestKafka,
  testKafka,
} from '@courtside/kafka-client/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GameView, TopicAnswer, TopicView } from './api.ts';
import { applyGameChange } from './apply-change.ts';
import { anyTopic } from './testing/any-topic.ts';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { type ForeignFact, factOf, foreignSchema } from './testing/discovered.ts';
import { scoreAt } from './testing/facts.ts';
import { deepFact, hostileFact, hostileSchema, wideSchema } from './testing/hostile-topic.ts';
import { readStream } from './testing/read-stream.ts';

const noticedMsMax = 5_000;
const topic = 'foreign.injuries';

let kafka: TestKafka;
let producer: ForeignProducer;

beforeEach(() => {
  kafka = testKafka();
  producer = new ForeignProducer(kafka);
});

afterEach(async () => {
  await producer[Symbol.asyncDispose]();
  await kafka[Symbol.asyncDispose]();
});

/** Makes the topic with its schema; what is returned publishes to it. */
async function madeTopic(name = topic, schema: object = foreignSchema) {
  const schemaId = await producer.register(name, schema);
  await kafka.createTopic(name, 2);
  return (...facts: (ForeignFact & { fouls?: number })[]) => published(name, schemaId, schema, facts);
}

const published = (name: string, schemaId: number, schema: object, facts: readonly ForeignFact[]) =>
  producer.publish(
    name,
    schemaId,
    schema,
    facts.map((fact) => ({ key: fact.playerId, fact })),
  );

async function topicOf(url: string, name = topic): Promise<TopicAnswer | undefined> {
  const answer = await fetch(`${url}/api/topics/${name}`);
  return answer.ok ? ((await answer.json()) as TopicAnswer) : undefined;
}

const featureOf = async (url: string, name = topic) => (await topicOf(url, name))?.feature ?? undefined;
const statusOf = async (url: string) => (await fetch(`${url}/api/status`)).json();
const notesOf = (view: Pick<TopicView, 'feature'>) => view.feature?.entities.map(({ fact }) => fact.note);

test('a topic that nobody knew is shown within 5 s, joined to its game, and live', async () => {
  await using publisher = await connectPublisher<Score>(scores, kafka.config);
  await publisher.publish(scoreAt(1, 2, 0));
  await using display = await caughtUpDisplay(kafka.config);
  using stream = await readStream(`${display.url}/api/live?game=simulated:1`);
  const picture: GameView = (await stream.next('picture')).data.view;
  const injuriesNow = () => {
    const changes = stream.events.filter(({ event }) => event === 'change');
    const view = changes.reduce((seen, { data }) => applyGameChange(seen, data.change), picture);
    return view.features.find((feature) => feature.topic === topic);
  };

  const publish = await madeTopic();
  await publish(factOf('a', 1, { gameId: 'simulated:1' }), factOf('b', 1));
  const seen = await eventually('the topic is in the game', injuriesNow, noticedMsMax);
  expect(seen).toMatchObject({ title: 'Injuries', entityCount: 1, entities: [{ key: 'a', fact: { note: 'a 1' } }] });

  await publish(factOf('a', 2, { gameId: 'simulated:1' }));
  await eventually('the new fact', () => injuriesNow()?.entities[0]?.fact.note === 'a 2');
  expect((await featureOf(display.url))?.entities.map(({ key }) => key)).toEqual(['a', 'b']);
  await kafka.publishRaw(topic, [{ key: 'a', value: null }]);
  await eventually('it is deleted', () => injuriesNow() === undefined);
});

test('a display that starts has everything that is there, at once and whole', async () => {
  const publish = await madeTopic();
  await publish(...Array.from({ length: 500 }, (_, index) => factOf(`p${index}`, 1)));

  await using display = await caughtUpDisplay(kafka.config);

  const view = await topicOf(display.url);
  expect(view?.feature).toMatchObject({ entityCount: 500, isGone: false, schema: { name: 'foreign.Injury' } });
  expect(view?.status).toMatchObject({ state: 'following', problem: null });
  expect((await (await fetch(`${display.url}/api/games`)).json()).features).toMatchObject([
    { topic, entityCount: 500, entities: { length: 25 } },
  ]);
});

test('old and new records both show by the newest schema of the registry', async () => {
  const publish = await madeTopic();
  await publish(factOf('old', 1));
  await using display = await caughtUpDisplay(kafka.config);
  expect((await featureOf(display.url))?.entities[0]?.fact).not.toHaveProperty('fouls');

  const fouls = { name: 'fouls', type: 'int', default: 0, courtside: { label: 'Fouls' } };
  const newer = { ...foreignSchema, fields: [...foreignSchema.fields, fouls] };
  const schemaId = await producer.register(topic, newer);
  await published(topic, schemaId, newer, [{ ...factOf('new', 1), fouls: 5 } as ForeignFact]);

  const feature = await eventually('the newer schema', async () => {
    const seen = await featureOf(display.url);
    expect(seen?.entities.some(({ key }) => key === 'old')).toBe(true); // Never a moment without it.
    return seen?.entities.length === 2 && 'fouls' in (seen.entities[0]?.fact ?? {}) && seen;
  });
  expect(feature.entities.map(({ key, fact }) => [key, fact.fouls])).toEqual([
    ['new', 5],
    ['old', 0],
  ]);
  expect(feature.schema.fields.at(-1)).toMatchObject({ name: 'fouls', courtside: { label: 'Fouls' } });
  await publish(factOf('older', 1));
  await eventually('a record by the older schema', async () => (await featureOf(display.url))?.entityCount === 3);
});

test('a topic that goes is marked, and made again with another schema it starts afresh', async () => {
  const publish = await madeTopic();
  await publish(factOf('a', 7));
  await using display = await caughtUpDisplay(kafka.config);
  using stream = await readStream(`${display.url}/api/live?topic=${topic}`);
  await stream.next('picture');

  await kafka.deleteTopic(topic);
  const gone = await eventually('it is gone', async () => {
    const feature = await featureOf(display.url);
    return feature?.isGone && feature;
  });
  expect(gone.entities).toMatchObject([{ key: 'a' }]);
  expect((await statusOf(display.url)).status).toMatchObject({ state: 'following', problem: null });

  const other = {
    ...foreignSchema,
    name: 'foreign.Illness',
    courtside: { title: 'Illnesses', entity: ['playerId'] },
  };
  await producer.allowEverything(topic);
  const publishOther = await madeTopic(topic, other);
  await publishOther(factOf('b', 1));

  await eventually('the other topic', async () => {
    const feature = await featureOf(display.url);
    return feature?.title === 'Illnesses' && feature.entityCount === 1;
  });
  const view = await topicOf(display.url);
  expect(view?.feature).toMatchObject({ isGone: false, entities: [{ key: 'b', fact: { revision: 1 } }] });
  const reset = await stream.next('reset');
  expect(reset.data.reason).toBe('topicRestarted');
});

test('a topic that is made again at once starts afresh, too', async () => {
  const publish = await madeTopic();
  await publish(factOf('a', 7), factOf('b', 7));
  await using display = await caughtUpDisplay(kafka.config);
  expect((await featureOf(display.url))?.entityCount).toBe(2);

  await kafka.deleteTopic(topic);
  await eventually('it can be made again', async () => {
    await kafka.createTopic(topic, 2);
    await publish(factOf('a', 1));
    return true;
  });

  await eventually('the other topic', async () => (await featureOf(display.url))?.entities[0]?.fact.revision === 1);
  expect(await featureOf(display.url)).toMatchObject({ isGone: false, entityCount: 1 });
});

test('what cannot be shown is told of and troubles nobody', async () => {
  await madeTopic('foreign.plain', { ...foreignSchema, name: 'Plain', courtside: undefined });
  await madeTopic('foreign.x.dlq', { ...foreignSchema, name: 'Letter' });
  const timeless = { ...foreignSchema, name: 'Timeless', fields: foreignSchema.fields.slice(0, 3) };
  await madeTopic('foreign.timeless', timeless);
  const publish = await madeTopic();
  await publish(factOf('a', 1));
  await producer.publish(topic, 1, { type: 'record', name: 'Other', fields: [] }, [{ key: 'b', fact: {} }]);
  await kafka.publishRaw(topic, [
    { key: 'c', value: 'no framing' },
    { key: 'x'.repeat(2_000), value: null },
  ]);
  await publish({ ...factOf('d', 1), playerId: 'd' });
  const schemaId = await producer.register(topic, foreignSchema);
  await producer.publish(topic, schemaId, foreignSchema, [{ key: 'wrong', fact: factOf('right', 1) }]);

  await using display = await caughtUpDisplay(kafka.config);

  const { status: board, topics, refusedTopics, unreadable, isReady } = await statusOf(display.url);
  expect(isReady).toBe(true);
  expect(board).toMatchObject({ state: 'following', problem: null });
  expect(topics.map(({ topic: name }: { topic: string }) => name)).toEqual([
    'courtside.scores',
    'courtside.player-stats',
    topic,
  ]);
  expect(refusedTopics).toEqual([{ topic: 'foreign.timeless', reason: expect.stringContaining('"observedAt"') }]);
  expect(topics[2]).toMatchObject({ entityCount: 2, unreadableCount: 4, problem: null });
  const reasons = unreadable.map(({ reason }: { reason: string }) => reason).join('\n');
  expect(reasons).toContain('the key is "wrong", the fact is about "right"');
  expect(reasons).toContain('the key has 2000 bytes');
  expect(await topicOf(display.url, 'foreign.plain')).toBeUndefined();
});

test('hostile schemas and facts are bounded', async () => {
  await (await madeTopic('foreign.wide', wideSchema))(factOf('a', 1));
  const schemaId = await producer.register('foreign.hostile', hostileSchema);
  await kafka.createTopic('foreign.hostile', 1);
  const map = JSON.parse('{"__proto__": "p", "constructor": "c", "<b>": "m"}');
  await producer.publish('foreign.hostile', schemaId, hostileSchema, [
    { key: 'a', fact: hostileFact('a', { map }) },
    { key: 'b', fact: hostileFact('b', { note: 'x'.repeat(900_000) }) },
    { key: 'c', fact: deepFact('c') },
  ]);

  await using display = await caughtUpDisplay(kafka.config);

  const wideFeature = await featureOf(display.url, 'foreign.wide');
  expect(wideFeature?.schema.fields).toHaveLength(500);
  expect(Object.keys(wideFeature?.entities[0]?.fact ?? {})).toHaveLength(500);
  const feature = await featureOf(display.url, 'foreign.hostile');
  expect(feature?.title).toBe('<img src=x onerror=alert(1)>');
  expect(Object.keys(feature?.entities[0]?.fact.map ?? {})).toEqual(['__proto__', 'constructor', '<b>']);
  expect(String(feature?.entities[1]?.fact.note)).toHaveLength(4_097);
  expect(JSON.stringify(feature?.entities[2]).split('next').length).toBeLessThan(20);
  expect(JSON.stringify(feature).length).toBeLessThan(50_000);
});

test('a display starts while the registry is away, says so, and shows the topics when it is back', async () => {
  const publish = await madeTopic();
  await publish(factOf('a', 1));
  await using registry = await serveRegistry(status(503));
  await using display = await caughtUpDisplay({ ...kafka.config, registryUrl: registry.url });

  expect(await topicOf(display.url)).toBeUndefined();
  const { status: board, isReady } = await statusOf(display.url);
  expect(board).toMatchObject({ state: 'impaired', problem: expect.stringContaining('New topics are not noticed') });
  expect(isReady).toBe(true);
  registry.answer = forwardTo(kafka.registryUrl);

  await eventually('the topic', async () => (await topicOf(display.url)) !== undefined, noticedMsMax);
  expect((await statusOf(display.url)).status).toMatchObject({ state: 'following', problem: null });
});

test('whatever a schema says and a fact holds comes over as it is', async () => {
  const seed = Number(process.env.ANY_TOPIC_SEED ?? Date.now() % 1_000_000);
  const topics = Array.from(
    { length: 12 },
    (_, index) => fc.sample(anyTopic(`Any${seed}x${index}`), { seed: seed + index, numRuns: 1 })[0],
  );
  for (const [index, any] of topics.entries()) {
    const name = `any.topic-${index}`;
    const schemaId = await producer.register(name, any?.schema ?? {});
    await kafka.createTopic(name, 1);
    await producer.publish(name, schemaId, any?.schema ?? {}, [{ key: 'one', fact: any?.fact ?? null }]);
  }

  await using display = await caughtUpDisplay(kafka.config);

  for (const [index, any] of topics.entries()) {
    const feature = await featureOf(display.url, `any.topic-${index}`);
    expect({ seed, fact: feature?.entities[0]?.fact }).toEqual({ seed, fact: any?.shown });
    expect({ seed, schema: feature?.schema }).toEqual({ seed, schema: any?.schema });
  }
});

test('a viewer goes on at another display where it was with a topic', async () => {
  const publish = await madeTopic();
  await publish(factOf('a', 1), factOf('b', 1));
  await using here = await caughtUpDisplay(kafka.config);
  await using there = await caughtUpDisplay(kafka.config);
  using first = await readStream(`${here.url}/api/live?topic=${topic}`);
  const { id } = await first.next('picture');
  await publish(factOf('a', 2));
  const change = await first.next('change');
  expect(change.id).not.toBe(id);

  using second = await readStream(`${there.url}/api/live?topic=${topic}&after=${encodeURIComponent(change.id ?? '')}`);

  const picture = await second.next('picture');
  expect(notesOf(picture.data.view)).toEqual(['a 2', 'b 1']);
  expect(second.events.map(({ event }) => event)).not.toContain('reset');
});
