import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import { otherContract } from '../testing/reader-probe.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { forwardTo, hang, serveRegistry, status } from '../testing/serve-registry.ts';
import { type StartedReader, startBundledReader, startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';

const { topic } = sampleContract;
const other = otherContract.topic;

let kafka: TestKafka;
let encode: (fact: SampleFact) => Buffer;

beforeEach(async () => {
  kafka = testKafka();
  const registry = createSchemaRegistry(kafka.registryUrl);
  encode = createEncoder(
    topic,
    sampleSchema,
    await registry.register(`${kafka.config.topicPrefix}s-value`, sampleSchema),
  );
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

/** Facts `from` to `to` of one game, the revision of each its number. */
const facts = (from: number, to: number, gameId = 'g', about: Partial<SampleFact> = {}) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    key: gameId,
    value: encode(sampleFact({ ...about, gameId, revision: from + index })),
  }));

const framedFact = (revision: number) => encode(sampleFact({ gameId: 'g', revision }));

const revisions = (reader: StartedReader, of = topic) =>
  reader.records.filter((record) => record.topic === of).map(({ revision }) => revision);

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function untilRead(reader: StartedReader, expected: readonly (number | null)[], of = topic): Promise<void> {
  await eventually(
    `the reader has read ${expected.length} records of ${of}`,
    () => revisions(reader, of).length >= expected.length,
  );
  expect(revisions(reader, of)).toEqual(expected);
}

describe.each([
  ['of the sources', startSourceReader],
  ['of a bundle', startBundledReader],
])('a reader %s', (_name, startReader) => {
  test('reads from the beginning, says once that it has caught up, and follows', async () => {
    await kafka.createTopic(topic, 3);
    await kafka.createTopic(other, 1);
    await kafka.publishRaw(topic, facts(1, 500));
    await using reader = await startReader(kafka.config);

    await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);
    expect(revisions(reader)).toEqual(range(1, 500));
    const status = await eventually('its status says so', () => reader.status?.isCaughtUp && reader.status);
    expect(status).toMatchObject({ isCaughtUp: true, isConnected: true, problem: null });
    await kafka.publishRaw(topic, facts(501, 503));

    await untilRead(reader, range(1, 503));
    expect(reader.of('caughtUp')).toHaveLength(1);
  });

  test('reads tombstones as such, and batches that are compressed', async () => {
    await kafka.createTopic(topic, 1);
    await kafka.publishRaw(topic, [...facts(1, 1), { key: 'g', value: null }]);
    await kafka.publishRaw(topic, facts(2, 300), { gzip: true });
    await using reader = await startReader(kafka.config);

    await untilRead(reader, [1, null, ...range(2, 300)]);
  });

  test('reports what it cannot read and is not held up by it', async () => {
    await kafka.createTopic(topic, 1);
    const unknownSchema = Buffer.from([0, 0x7f, 0xff, 0xff, 0xff, 0]);
    const noise = Buffer.alloc(900_000, 0xfe);
    const values = [unknownSchema, Buffer.from('no framing'), noise, framedFact(9).subarray(0, -1)];
    await kafka.publishRaw(topic, facts(1, 1));
    for (const value of values) await kafka.publishRaw(topic, [{ key: 'g', value }]);
    await kafka.publishRaw(topic, [...facts(2, 2), { key: 'foreign', value: framedFact(3) }]);
    await using reader = await startReader(kafka.config);

    await eventually('five records were reported', () => reader.of('unreadable').length >= 5);
    await untilRead(reader, [1, 2]);
    expect(reader.of('unreadable').map(({ offset, reason }) => [offset, reason])).toEqual([
      [1, expect.stringContaining('2147483647')],
      [2, expect.stringContaining('the first byte is 110')],
      [3, expect.stringContaining('the first byte is 254')],
      [4, expect.stringContaining('the value ends after')],
      [6, expect.stringContaining('the key is "foreign"')],
    ]);
  });

  test('waits for a topic that does not exist yet', async () => {
    await using reader = await startReader(kafka.config);
    await eventually('the reader has caught up with nothing', () => reader.of('caughtUp').length > 0);

    await kafka.createTopic(topic, 2);
    await kafka.publishRaw(topic, facts(1, 3));

    await untilRead(reader, [1, 2, 3]);
    expect(reader.of('restarted')).toEqual([]);
  });

  test('notices partitions that are added', async () => {
    await kafka.createTopic(topic, 1);
    await kafka.createTopic(other, 1);
    await using reader = await startReader(kafka.config);
    await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);

    await kafka.addPartitions(topic, 3);
    await eventually('the partition takes records', async () => {
      await kafka.publishRaw(
        topic,
        facts(1, 1).map((fact) => ({ ...fact, partition: 2 })),
      );
      return true;
    });

    await untilRead(reader, [1]);
    expect(reader.records[0]?.partition).toBe(2);
  });

  test('begins again when the topic was deleted and made again, even when the new one is longer', async () => {
    await kafka.createTopic(topic, 1);
    await kafka.publishRaw(topic, facts(1, 3));
    await using reader = await startReader(kafka.config);
    await untilRead(reader, [1, 2, 3]);

    await kafka.deleteTopic(topic);
    await eventually('the topic can be made again', async () => {
      await kafka.createTopic(topic, 1);
      await kafka.publishRaw(topic, facts(11, 20));
      return true;
    });

    await eventually('the topic restarted', () => reader.of('restarted').length > 0);
    const restartedAt = reader.events.findIndex(({ kind }) => kind === 'restarted');
    await eventually(
      'the new topic was read',
      () => revisions(reader).includes(20) && reader.events.length > restartedAt + 9,
    );
    const after = reader.events
      .slice(restartedAt)
      .flatMap((event) => (event.kind === 'record' ? event.record.revision : []));
    expect(after).toEqual(range(11, 20));
  });

  test('lets only the partition wait whose schema the registry does not tell, and says so', async () => {
    await kafka.createTopic(topic, 1);
    await kafka.createTopic(other, 1);
    await using registry = await serveRegistry(forwardTo(kafka.registryUrl));
    await kafka.publishRaw(other, facts(1, 1));
    await using reader = await startReader({ ...kafka.config, registryUrl: registry.url });
    await untilRead(reader, [1], other);

    registry.answer = hang;
    const newer = { ...sampleSchema, fields: [...sampleSchema.fields, { name: 'fouls', type: 'int', default: 0 }] };
    const schemaId = await createSchemaRegistry(kafka.registryUrl).register(
      `${kafka.config.topicPrefix}s-value`,
      newer,
    );
    const value = createEncoder(topic, newer, schemaId)({ ...sampleFact({ gameId: 'g', revision: 7 }), fouls: 1 });
    await kafka.publishRaw(topic, [{ key: 'g', value }]);
    await kafka.publishRaw(other, facts(2, 2));
    await untilRead(reader, [1, 2], other);
    await eventually('the status says why', () => reader.status?.problem?.includes('no answer within'));
    registry.answer = status(503, { message: 'starting' });
    await eventually('the status says the new reason', () => reader.status?.problem?.includes('starting'));
    expect(revisions(reader)).toEqual([]);
    registry.answer = forwardTo(kafka.registryUrl);

    await untilRead(reader, [7]);
    await eventually('the trouble is over', () => reader.status?.problem === null);
    expect(reader.of('unreadable')).toEqual([]);
  });

  test('goes on at what is left when records were deleted before it had read them', async () => {
    await kafka.createTopic(topic, 1);
    await kafka.createTopic(other, 1);
    await using registry = await serveRegistry(hang);
    await kafka.publishRaw(topic, facts(1, 10));
    await using reader = await startReader({ ...kafka.config, registryUrl: registry.url });
    await eventually('the reader waits', () => reader.status?.problem?.includes('no answer within'));

    await kafka.deleteRecords(topic, 0, 6);
    registry.answer = forwardTo(kafka.registryUrl);

    await untilRead(reader, range(7, 10));
    await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);
  });
});
