import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../testing/eventually.ts';
import { ForeignProducer } from '../testing/foreign-producer.ts';
import { forwardTo, serveRegistry, status } from '../testing/serve-registry.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { discoverTopics } from './discover-topics.ts';
import type { DiscoveredTopic } from './discovery.ts';

const noticedMsMax = 5_000;

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

const injuries = (about: object = {}) => ({
  type: 'record',
  name: 'Injury',
  namespace: 'foreign.injuries',
  doc: 'Who is hurt',
  courtside: { title: 'Injuries', entity: ['playerId'] },
  fields: [
    { name: 'playerId', type: 'string', doc: 'Of the league' },
    { name: 'revision', type: 'long' },
    { name: 'observedAt', type: 'long' },
  ],
  ...about,
});

async function made(topic: string, schema: object = injuries()): Promise<number> {
  const schemaId = await producer.register(topic, schema);
  await kafka.createTopic(topic, 1);
  return schemaId;
}

/** A running discovery, and what it has told. */
function discovering(registryUrl = kafka.registryUrl) {
  const stopping = new AbortController();
  const found: DiscoveredTopic[] = [];
  const gone: string[] = [];
  const refused = new Map<string, string>();
  const problems: (string | null)[] = [];
  const discovery = discoverTopics(
    { ...kafka.config, registryUrl },
    {
      stop: stopping.signal,
      known: ['courtside.scores'],
      found: (topic) => found.push(topic),
      gone: (topic) => gone.push(topic),
      refused: (topic, reason) => refused.set(topic, reason),
      problem: (reason) => problems.push(reason),
    },
  );
  const stop = async () => {
    stopping.abort();
    await discovery.done;
  };
  return { discovery, found, gone, refused, problems, [Symbol.asyncDispose]: stop };
}

test('discoverTopics tells at first of what is there, with all that the schema says', async () => {
  const schemaId = await made('foreign.injuries');
  await using discovered = discovering();

  await discovered.discovery.firstLook;

  expect(discovered.found).toMatchObject([{ topic: 'foreign.injuries', schemaId, schema: injuries() }]);
});

test('discoverTopics notices a new topic within 5 s', async () => {
  await using discovered = discovering();
  await discovered.discovery.firstLook;

  await made('foreign.injuries');

  await eventually('the topic is found', () => discovered.found.length === 1, noticedMsMax);
});

test('discoverTopics ignores what is known, dead letters, and topics without the attribute or without a topic', async () => {
  const plain = injuries({ courtside: undefined, name: 'Plain' });
  await made('foreign.plain', plain);
  await made('foreign.enum', { type: 'enum', name: 'E', symbols: ['A'], courtside: { title: 'E' } });
  await made('courtside.display.dlq', injuries({ name: 'Letter' }));
  await made('courtside.scores', injuries({ name: 'Known' }));
  await producer.register('foreign.noTopic', injuries({ name: 'Ghost' }));
  await made('foreign.injuries');
  await using discovered = discovering();

  await discovered.discovery.firstLook;

  expect(discovered.found.map(({ topic }) => topic)).toEqual(['foreign.injuries']);
});

test('discoverTopics tells of a topic that says more later, or has another schema, and of none twice', async () => {
  const plain = { ...injuries(), courtside: undefined };
  await made('foreign.injuries', plain);
  await using discovered = discovering();
  await discovered.discovery.firstLook;
  expect(discovered.found).toEqual([]);

  const field = { name: 'part', type: 'string', default: '', courtside: { label: 'Part' } };
  const newer = injuries({ fields: [...injuries().fields, field] });
  const schemaId = await producer.register('foreign.injuries', newer);

  await eventually('the topic is found', () => discovered.found.length > 0);
  expect(discovered.found).toMatchObject([{ schemaId, schema: newer }]);
});

test('discoverTopics looks for a newer schema when a record names one that it does not know', async () => {
  const first = await made('foreign.injuries');
  for (let count = 0; count < 9; count++) await made(`foreign.other${count}`, injuries({ name: `Other${count}` }));
  await using discovered = discovering();
  await discovered.discovery.firstLook;
  const newer = injuries({ fields: [...injuries().fields, { name: 'part', type: 'string', default: '' }] });
  const second = await producer.register('foreign.injuries', newer);

  discovered.discovery.schemaMet('foreign.injuries', second);

  await eventually('it is found again', () => discovered.found.at(-1)?.schemaId === second, noticedMsMax);
  expect(discovered.found.filter(({ topic }) => topic === 'foreign.injuries').map((topic) => topic.schemaId)).toEqual([
    first,
    second,
  ]);
});

test('discoverTopics tells when a topic goes, and of another one under its name', async () => {
  await made('foreign.injuries');
  await using discovered = discovering();
  await discovered.discovery.firstLook;

  await kafka.deleteTopic('foreign.injuries');
  await eventually('it is gone', () => discovered.gone.length === 1, noticedMsMax);
  await kafka.createTopic('foreign.injuries', 1);

  await eventually('it is found again', () => discovered.found.length === 2, noticedMsMax);
  expect(discovered.found[1]?.topicId).not.toBe(discovered.found[0]?.topicId);
});

test('discoverTopics tells when the registry has the schema no more', async () => {
  await made('foreign.injuries');
  await using discovered = discovering();
  await discovered.discovery.firstLook;

  await producer.forgetSubject('foreign.injuries');

  await eventually('it is gone', () => discovered.gone.includes('foreign.injuries'), noticedMsMax);
});

test('discoverTopics says why a topic cannot be shown, and finds it when that is mended', async () => {
  const hostile = injuries({
    fields: [...injuries().fields, { name: '__proto__', type: ['null', 'int'], default: null }],
  });
  await made('foreign.injuries', hostile);
  await using discovered = discovering();
  await discovered.discovery.firstLook;
  expect(discovered.refused.get('foreign.injuries')).toContain('__proto__');

  await producer.register('foreign.injuries', injuries());

  await eventually('it is found', () => discovered.found.length === 1);
});

test('discoverTopics lets nobody wait for a registry that is away, says so, and goes on', async () => {
  await made('foreign.injuries');
  await using registry = await serveRegistry(status(503));
  await using discovered = discovering(registry.url);

  await discovered.discovery.firstLook;
  expect(discovered.found).toEqual([]);
  expect(discovered.problems).toEqual([expect.stringContaining('New topics are not noticed')]);
  registry.answer = forwardTo(kafka.registryUrl);

  await eventually('the topic is found', () => discovered.found.length === 1, noticedMsMax);
  expect(discovered.problems.at(-1)).toBeNull();
});

test('discoverTopics is not held up by a subject that the registry cannot tell', async () => {
  await made('foreign.a', injuries({ name: 'A' }));
  await made('foreign.b', injuries({ name: 'B' }));
  const forward = forwardTo(kafka.registryUrl);
  await using registry = await serveRegistry((request, response) =>
    request.url?.includes('foreign.a') ? status(500)(request, response) : forward(request, response),
  );
  await using discovered = discovering(registry.url);

  await discovered.discovery.firstLook;

  expect(discovered.found.map(({ topic }) => topic)).toEqual(['foreign.b']);
  expect(discovered.refused.get('foreign.a')).toContain('it answers 500');
});

test('discoverTopics asks for nothing but the names while nothing changes', async () => {
  for (let count = 0; count < 3; count++) await made(`foreign.t${count}`, injuries({ name: `T${count}` }));
  await using registry = await serveRegistry(forwardTo(kafka.registryUrl));
  await using discovered = discovering(registry.url);
  await discovered.discovery.firstLook;
  const askedAtFirst = registry.requests.length;

  await eventually(
    'it has looked twice more',
    () => registry.requests.filter((r) => r.endsWith('/subjects')).length > 2,
  );

  const asked = registry.requests.slice(askedAtFirst).filter((request) => !request.endsWith('/subjects'));
  expect(asked.length).toBeLessThanOrEqual(2);
});

test('discoverTopics ends with what a handler throws', async () => {
  await made('foreign.injuries');
  const { signal } = new AbortController();
  const ignore = () => {};
  const discovery = discoverTopics(kafka.config, {
    stop: signal,
    known: [],
    found: () => {
      throw new Error('bug');
    },
    gone: ignore,
    refused: ignore,
    problem: ignore,
  });

  await expect(discovery.done).rejects.toThrow('bug');
});
