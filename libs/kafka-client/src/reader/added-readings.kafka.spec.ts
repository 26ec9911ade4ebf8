import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import { type SampleFact, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { readTopics } from './read-topics.ts';
import type { Reading } from './reading.ts';

let kafka: TestKafka;
let encode: (fact: SampleFact) => Buffer;

beforeEach(async () => {
  kafka = testKafka();
  const subject = `${kafka.config.topicPrefix}s-value`;
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(subject, sampleSchema);
  encode = createEncoder('t', sampleSchema, schemaId);
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

const publish = (topic: string, ...revisions: number[]) =>
  kafka.publishRaw(
    topic,
    revisions.map((revision) => ({ key: 'g', value: encode(sampleFact({ gameId: 'g', revision })) })),
  );

/** A reading that writes down what happens. */
function noting(topic: string, told: string[], name = topic): Reading<unknown> {
  return {
    contract: { topic, schema: sampleSchema },
    handle: ({ records }) => void told.push(...records.map(({ revision }) => `${name} ${revision}`)),
    caughtUp: () => told.push(`${name} caught up`),
    presence: ({ exists, partitions }) => told.push(`${name} ${exists ? 'has' : 'had'} ${partitions}`),
    topicRestarted: () => told.push(`${name} restarted`),
  };
}

function reading(readings: readonly Reading<unknown>[], told: string[], completed?: Promise<void>) {
  const stopping = new AbortController();
  const reader = readTopics(readings, kafka.config, {
    stop: stopping.signal,
    caughtUp: () => told.push('all caught up'),
    ...(completed ? { completed } : {}),
  });
  const stop = async () => {
    stopping.abort();
    await reader.done;
  };
  return { reader, [Symbol.asyncDispose]: stop };
}

test('add reads a topic more from its beginning, and tells when it is whole', async () => {
  await kafka.createTopic('a', 1);
  await kafka.createTopic('b', 2);
  await publish('b', 1, 2);
  const told: string[] = [];
  await using started = reading([noting('a', told)], told);
  await eventually('the reader has caught up', () => told.includes('all caught up'));

  started.reader.add(noting('b', told));
  await eventually('the topic is whole', () => told.includes('b caught up'));
  await publish('b', 3);

  await eventually('it is followed', () => told.includes('b 3'));
  expect(told).toEqual(['a has 0', 'a caught up', 'all caught up', 'b has 0,1', 'b 1', 'b 2', 'b caught up', 'b 3']);
});

// A request that waits for news knows nothing of what was added; kafkajs lets one wait for five seconds.
test('add is heeded soon by a reader that has nothing to read', async () => {
  await kafka.createTopic('a', 1);
  await kafka.createTopic('b', 1);
  const told: string[] = [];
  await using started = reading([noting('a', told)], told);
  await eventually('the reader has caught up', () => told.includes('all caught up'));

  started.reader.add(noting('b', told));

  await eventually('the topic is whole', () => told.includes('b caught up'), 2_500);
});

test('readTopics has not caught up before what is added meanwhile', async () => {
  await kafka.createTopic('a', 1);
  await kafka.createTopic('b', 1);
  await publish('b', 1);
  const told: string[] = [];
  const completed = Promise.withResolvers<void>();
  await using started = reading([noting('a', told)], told, completed.promise);
  await eventually('the first topic is whole', () => told.includes('a caught up'));

  started.reader.add(noting('b', told));
  completed.resolve();
  await eventually('the reader has caught up', () => told.includes('all caught up'));

  expect(told.indexOf('b 1')).toBeGreaterThan(0);
  expect(told.at(-1)).toBe('all caught up');
});

test('add for a topic that is read begins again for the new reading, and the old one hears no more', async () => {
  await kafka.createTopic('a', 1);
  await publish('a', 1);
  const told: string[] = [];
  await using started = reading([], told);
  started.reader.add(noting('a', told, 'old'));
  await eventually('the topic is whole', () => told.includes('old caught up'));
  const before = told.length;

  started.reader.add(noting('a', told, 'new'));
  await eventually('the topic is whole again', () => told.includes('new caught up'));
  await publish('a', 2);
  await eventually('it is followed', () => told.includes('new 2'));

  expect(told.slice(before)).toEqual(['new has 0', 'new 1', 'new caught up', 'new 2']);
});

test('remove reads a topic no more', async () => {
  await kafka.createTopic('a', 1);
  await kafka.createTopic('b', 1);
  const told: string[] = [];
  await using started = reading([noting('a', told)], told);
  started.reader.add(noting('b', told));
  await eventually('the topic is whole', () => told.includes('b caught up'));

  started.reader.remove('b');
  await publish('b', 1);
  await publish('a', 7);
  await eventually('the other is read on', () => told.includes('a 7'));

  expect(told).not.toContain('b 1');
  expect(started.reader.status().topics.map(({ topic }) => topic)).toEqual(['a']);
});

test('a topic that is deleted is told of, and troubles nobody', async () => {
  await kafka.createTopic('a', 1);
  await kafka.createTopic('b', 1);
  const told: string[] = [];
  await using started = reading([noting('a', told)], told);
  started.reader.add(noting('b', told));
  await eventually('the topic is whole', () => told.includes('b caught up'));

  await kafka.deleteTopic('b');
  await eventually('it is told of', () => {
    expect(started.reader.health()).toMatchObject({ isConnected: true, problem: null });
    return told.includes('b had 0');
  });

  await publish('a', 1);
  await eventually('the other is read on', () => told.includes('a 1'));
  expect(started.reader.status().topics[1]).toMatchObject({ topic: 'b', exists: false, problem: null });
});

test('schemaMet is told of each schema once, before its first record is handled', async () => {
  await kafka.createTopic('a', 1);
  await publish('a', 1, 2);
  const told: string[] = [];
  const met: Reading<unknown> = { ...noting('a', told), schemaMet: () => told.push('met') };
  await using _started = reading([met], told);
  await eventually('it is read', () => told.includes('a 2'));

  expect(told.filter((what) => what === 'met')).toHaveLength(1);
  expect(told.indexOf('met')).toBeLessThan(told.indexOf('a 1'));
});
