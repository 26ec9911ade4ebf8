import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import type { KafkaClientConfig } from '../config.ts';
import { createKafkajs } from '../kafkajs-client.ts';
import type { OwnedTopic } from '../owner/own-topic.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';
import { type BrokerProxy, startBrokerProxy } from '../testing/broker-proxy.ts';
import { makeEmptiedTopic } from '../testing/emptied-topic.ts';
import { eventually } from '../testing/eventually.ts';
import { apiKeys } from '../testing/kafka-frames.ts';
import { otherContract } from '../testing/reader-probe.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { startOwner } from '../testing/start-owner.ts';
import { type StartedReader, startBundledReader, startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';

let kafka: TestKafka;
let proxy: BrokerProxy;
let narrow: KafkaClientConfig;
let end: number;

beforeAll(async () => {
  kafka = testKafka();
  proxy = await startBrokerProxy(kafka.brokers[0] ?? '');
  narrow = { ...kafka.config, brokers: [proxy.address] };
  proxy.ask = ({ apiKey, frame, bodyAt }) => {
    if (apiKey === apiKeys.fetch) frame.writeInt32BE(1, bodyAt + 12); // Bytes of the answer: one batch, however large.
  };
  await kafka.createTopic(otherContract.topic, 1);
  end = await makeEmptiedTopic(kafka);
}, 120_000);

afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await kafka[Symbol.asyncDispose]();
});

const fetchCount = () => proxy.requests.filter(({ apiKey }) => apiKey === apiKeys.fetch).length;

async function expectAllRead(reader: StartedReader): Promise<void> {
  await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);
  expect(new Set(reader.records.map(({ key }) => key))).toEqual(new Set(['first', 'rolling']));
  expect(reader.records.length).toBeLessThan(end - 150);
  await eventually('the reader stands at the end', () => {
    return reader.status?.topics[0]?.partitions[0]?.position === end;
  });
}

test.each([
  ['of the sources', startSourceReader],
  ['of a bundle', startBundledReader],
])('a reader %s gets past batches that compaction has emptied', async (_name, startReader) => {
  await using reader = await startReader(kafka.config);

  await expectAllRead(reader);
});

test('a reader gets past a batch that compaction has emptied when an answer holds nothing else', async () => {
  await using reader = await startSourceReader(narrow);

  await expectAllRead(reader);

  expect(fetchCount()).toBeLessThan(end); // Whoever asks for a gap offset by offset needs more.
});

test('the patched consumer of kafkajs gets past it, too', async () => {
  const sockets = new SocketGroup();
  const groupId = `${kafka.config.topicPrefix}patched`;
  const consumer = createKafkajs(narrow, sockets).consumer({ groupId, maxWaitTimeInMs: 250 });
  const keys = new Set<string>();
  const fetchedBefore = fetchCount();

  await consumer.connect();
  await consumer.subscribe({ topic: `${kafka.config.topicPrefix}${sampleContract.topic}`, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void keys.add(String(message.key)) });

  await eventually('it has read what stands behind', () => keys.has('rolling'));
  expect(fetchCount() - fetchedBefore).toBeLessThan(end);
  await consumer.disconnect();
  sockets.close();
});

test('an owner takes the newest fact from such a topic, not the last', async () => {
  const subject = `${kafka.config.topicPrefix}s-value`;
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(subject, sampleSchema);
  const encode = createEncoder(sampleContract.topic, sampleSchema, schemaId);
  const first = (revision: number) => ({ key: 'first', value: encode(sampleFact({ gameId: 'first', revision })) });
  await kafka.publishRaw(sampleContract.topic, [first(9), first(4)]);
  const topics: OwnedTopic<SampleFact>[] = [];

  await using _owner = startOwner(narrow, async (owned) => void topics.push(owned));
  await eventually('the owner is active', () => topics.length === 1);

  expect(topics[0]?.last('first')?.revision).toBe(9);
  await using reader = await startSourceReader(kafka.config);
  await eventually('its own fact stands last again', () => reader.records.at(-1)?.revision === 9);
});
