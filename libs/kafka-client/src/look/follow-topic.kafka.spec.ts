import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import { type SampleFact, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { forwardTo, serveRegistry, status } from '../testing/serve-registry.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { type FollowOptions, followTopic } from './follow-topic.ts';
import type { TopicRecord } from './topic-record.ts';

const topic = 'courtside.looked-at';
let kafka: TestKafka;
let encode: (fact: SampleFact) => Buffer;
let stop: AbortController;

beforeEach(async () => {
  kafka = testKafka();
  stop = new AbortController();
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(
    `${kafka.config.topicPrefix}look-value`,
    sampleSchema,
  );
  encode = createEncoder(topic, sampleSchema, schemaId);
});

afterEach(async () => {
  stop.abort();
  await kafka[Symbol.asyncDispose]();
});

const follow = (options: Partial<FollowOptions> = {}, config = kafka.config) =>
  followTopic(topic, config, { from: 'beginning', stop: stop.signal, ...options });
const record = (key: string | null, points: number) => ({ key, value: encode(sampleFact({ points })) });

async function take(records: AsyncGenerator<TopicRecord>, count: number): Promise<TopicRecord[]> {
  const taken: TopicRecord[] = [];
  while (taken.length < count) {
    const { value, done } = await records.next();
    if (done) throw new Error(`The records have ended after ${taken.length} of ${count}`);
    taken.push(value);
  }
  return taken;
}

const pointsOf = ({ content }: TopicRecord) =>
  content.kind === 'fact' ? (content.fact as SampleFact).points : content;

async function nextMillisecond(): Promise<number> {
  const nowMs = Date.now();
  return eventually('the clock moves', () => (Date.now() > nowMs ? Date.now() : undefined));
}

test('followTopic tells every kind of record from the beginning, without a contract, and then follows', async () => {
  await kafka.createTopic(topic, 1);
  const unknownId = Buffer.from([0, 127, 0, 0, 1, 9]);
  const cutOff = encode(sampleFact()).subarray(0, 8);
  await kafka.publishRaw(topic, [record('a', 1), { key: 'a', value: null }, record(null, 2)]);
  await kafka.publishRaw(
    topic,
    [unknownId, Buffer.from('{"points":3}'), cutOff].map((value) => ({ key: 'b', value })),
  );
  const records = follow();

  const [fact, tombstone, keyless, unknown, unframed, cut] = await take(records, 6);
  await kafka.publishRaw(topic, [record('c', 4)]);
  const [next] = await take(records, 1);

  expect(fact).toMatchObject({ partition: 0, offset: 0, key: Buffer.from('a'), schemaId: expect.any(Number) });
  expect(fact?.content).toEqual({ kind: 'fact', fact: sampleFact({ points: 1 }) });
  expect(tombstone).toMatchObject({ content: { kind: 'tombstone' }, schemaId: null });
  expect(keyless).toMatchObject({ key: null, content: { kind: 'fact', fact: { points: 2 } } });
  expect(unknown).toMatchObject({ schemaId: 0x7f000001, content: { reason: expect.stringContaining('2130706433') } });
  expect(unframed).toMatchObject({ schemaId: null, content: { reason: expect.stringContaining('first byte is 123') } });
  expect(cut?.content).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('does not fit schema') });
  expect(next).toMatchObject({ offset: 6, content: { fact: { points: 4 } } });
});

/** Publishes until the reader, which begins at the end, has found its place and something behind it. */
async function untilPlaced(records: AsyncGenerator<TopicRecord>): Promise<TopicRecord> {
  let first: TopicRecord | undefined;
  void records.next().then(({ value }) => {
    first = value ?? undefined;
  });
  return eventually('something newer arrives', async () => {
    await kafka.publishRaw(topic, [record('a', 2)]);
    return first;
  });
}

test('followTopic from the end tells only what comes later, also of partitions that are added', async () => {
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [record('a', 1)]);
  const records = follow({ from: 'end' });
  const seen = [await untilPlaced(records)];
  await kafka.addPartitions(topic, 2);
  await kafka.publishRaw(topic, [{ ...record('b', 3), partition: 1 }]);

  while (seen.at(-1)?.partition === 0) seen.push(...(await take(records, 1)));

  expect(seen.map(pointsOf)).not.toContain(1);
  expect(seen.at(-1)).toMatchObject({ partition: 1, offset: 0 });
});

test('followTopic since a moment begins with the first record published then, and at the end when there is none', async () => {
  await kafka.createTopic(topic, 2);
  for (const partition of [0, 1]) await kafka.publishRaw(topic, [{ ...record('a', 1), partition }]);
  const sinceMs = await nextMillisecond();
  await kafka.publishRaw(topic, [{ ...record('a', 2), partition: 0 }]);
  const records = follow({ from: { sinceMs } });

  const [first] = await take(records, 1);
  await kafka.publishRaw(topic, [{ ...record('b', 3), partition: 1 }]);
  const [second] = await take(records, 1);

  expect([first, second].map((seen) => seen && pointsOf(seen))).toEqual([2, 3]);
});

test('followTopic tells what is there in the order of time, whatever partition it is in', async () => {
  await kafka.createTopic(topic, 3);
  for (const [points, partition] of [2, 0, 1, 0, 2].entries()) {
    await kafka.publishRaw(topic, [{ ...record('a', points), partition }]);
    await nextMillisecond();
  }

  const seen = await take(follow(), 5);

  expect(seen.map(pointsOf)).toEqual([0, 1, 2, 3, 4]);
});

test('followTopic leaves out keys that are not wanted, and asks for no schema of theirs', async () => {
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [{ key: 'a', value: Buffer.from([0, 127, 0, 0, 1]) }, record('b', 2)]);
  await using registry = await serveRegistry(forwardTo(kafka.registryUrl));
  const config = { ...kafka.config, registryUrl: registry.url };

  const [only] = await take(follow({ wants: (key) => key?.toString() === 'b' }, config), 1);

  expect(only).toMatchObject({ offset: 1, key: Buffer.from('b') });
  expect(registry.requests.join()).not.toContain('2130706433');
});

test('followTopic waits for a registry that is away, says so, and goes on', async () => {
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [record('a', 1)]);
  await using registry = await serveRegistry(status(503));
  const first = take(follow({}, { ...kafka.config, registryUrl: registry.url }), 1);
  await eventually('it says so', () => kafka.logLines.some(({ event }) => event === 'topic.troubled'));

  registry.answer = forwardTo(kafka.registryUrl);

  expect((await first).map(pointsOf)).toEqual([1]);
  expect(kafka.logLines.map(({ event }) => event)).toContain('topic.recovered');
});

test('followTopic goes on with what is left when records are deleted before it comes to them', async () => {
  await kafka.createTopic(topic, 1);
  const records = follow({ from: 'end' });
  const seen = [await untilPlaced(records)];
  await kafka.publishRaw(topic, [record('a', 3), record('a', 4)]);
  const [end = 0] = await kafka.endOffsets(topic);
  await kafka.deleteRecords(topic, 0, end - 1);

  while (seen.at(-1)?.offset !== end - 1) seen.push(...(await take(records, 1)));

  expect(seen.at(-1)).toMatchObject({ content: { fact: { points: 4 } } });
  expect(seen.map(pointsOf)).not.toContain(3);
});

test('followTopic ends with a plain word when the topic does not exist, or no longer', async () => {
  await expect(take(follow(), 1)).rejects.toMatchObject({
    code: 'TOPIC_UNKNOWN',
    message: `Cannot read topic "${kafka.config.topicPrefix}${topic}": there is none of this name`,
  });
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [record('a', 1)]);
  const records = follow();
  await take(records, 1);

  await kafka.deleteTopic(topic);

  await expect(take(records, 1)).rejects.toMatchObject({ code: 'TOPIC_UNKNOWN' });
});

test('followTopic ends without a record or a word when it is stopped', async () => {
  await kafka.createTopic(topic, 1);
  const waiting = follow().next();

  stop.abort();

  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(kafka.logLines.filter(({ level }) => level === 'warn')).toEqual([]);
});
