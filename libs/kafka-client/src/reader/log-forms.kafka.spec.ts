import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import { otherContract } from '../testing/reader-probe.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';

const { topic } = sampleContract;
let kafka: TestKafka;
let encode: (fact: SampleFact) => Buffer;

beforeEach(async () => {
  kafka = testKafka();
  const subject = `${kafka.config.topicPrefix}s-value`;
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(subject, sampleSchema);
  encode = createEncoder(topic, sampleSchema, schemaId);
  await kafka.createTopic(otherContract.topic, 1);
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

const fact = (revision: number) => ({ key: 'g', value: encode(sampleFact({ gameId: 'g', revision })) });

// kafkajs can undo gzip alone, and a foreign program or the topic itself may choose otherwise.
test.each(['gzip', 'zstd'])('a reader reads a topic whose broker compresses with %s', async (compression) => {
  await kafka.createTopic(topic, 1, { 'compression.type': compression });
  await kafka.publishRaw(
    topic,
    Array.from({ length: 300 }, (_, revision) => fact(revision)),
  );
  await using reader = await startSourceReader(kafka.config);

  await eventually('all was read', () => reader.records.length === 300);

  expect(reader.records.map(({ revision }) => revision)).toEqual(Array.from({ length: 300 }, (_, index) => index));
});

// The mark of a transaction takes an offset and is no record: who looks at records only never comes to the end.
test('a reader has caught up behind the marks of transactions', async () => {
  await kafka.createTopic(topic, 1);
  for (const revision of [1, 2]) await kafka.publishRaw(topic, [fact(revision)], { isTransaction: true });
  await using reader = await startSourceReader(kafka.config);

  await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);

  expect(reader.records.map(({ offset, revision }) => [offset, revision])).toEqual([
    [0, 1],
    [2, 2],
  ]);
  expect(reader.of('unreadable')).toEqual([]);
  expect(reader.status?.topics[0]?.partitions).toEqual([{ partition: 0, position: 4, endOffset: 4, lag: 0 }]);
});
