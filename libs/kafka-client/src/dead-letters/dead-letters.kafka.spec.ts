import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import { startParkingReader } from '../testing/parking-reader.ts';
import { sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { forgetfulRegistry } from '../testing/serve-registry.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { type DeadLetter, letterTopicOf } from './dead-letter.ts';
import { readLetters, redriveLetters } from './read-letters.ts';

const { topic } = sampleContract;
const consumer = 'sample-consumer';
const letterTopic = letterTopicOf(consumer);
const never = new AbortController().signal;

let kafka: TestKafka;
beforeEach(async () => {
  kafka = testKafka();
  await kafka.createTopic(topic, 1);
});
afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

const letters = () => readLetters(consumer, kafka.config, never);
const lettersThatAre = (count: number) =>
  eventually(`there are ${count} letters`, async () => {
    const there = await letters();
    return there.length === count && there;
  });

/** Registers a schema that nobody has had yet, and returns its id. */
async function registerNew(): Promise<number> {
  const mark = { name: `mark_${randomUUID().replaceAll('-', '')}`, type: ['null', 'string'], default: null };
  const schema = { ...sampleSchema, fields: [...sampleSchema.fields, mark] };
  return createSchemaRegistry(kafka.registryUrl).register(`${kafka.config.topicPrefix}${topic}-value`, schema);
}

/** A good record, and a registry that knows the schema that it names only after `mend`. */
async function recordAheadOfItsSchema(key: string) {
  const schemaId = await registerNew();
  const registry = await forgetfulRegistry(kafka.registryUrl, schemaId);
  const encode = createEncoder(topic, sampleSchema, schemaId);
  // Of the field that the schema has more, the branch of the null is a zero.
  const value = Buffer.concat([encode(sampleFact({ gameId: key, revision: 7 })), Buffer.from([0])]);
  return Object.assign(registry, {
    record: { key, value },
    config: { ...kafka.config, registryUrl: registry.url },
  });
}

test('DeadLetters parks a record unchanged, with its place, its key, its headers and the reason', async () => {
  await using _reader = startParkingReader(kafka.config);
  const value = Buffer.from([9, 0, 255, 1]);

  await kafka.publishRaw(topic, [{ key: Buffer.from([0xff, 0x00]), value, headers: { trace: 'abc' } }]);

  const [letter] = await lettersThatAre(1);
  expect(letter).toMatchObject({ topic, partition: 0, offset: 0, attemptCount: 1, redriveAskedAtMs: null });
  expect(letter?.value).toEqual(value);
  expect(letter?.key).toEqual(Buffer.from([0xff, 0x00]));
  expect(letter?.headers).toEqual([{ name: 'trace', value: Buffer.from('abc') }]);
  expect(letter?.reason).not.toBe('');
});

test('DeadLetters parks what has no key, no value, or a megabyte of noise', async () => {
  await using reader = startParkingReader(kafka.config);
  const noise = Buffer.alloc(1_000_000, 7);

  await kafka.publishRaw(topic, [{ key: null, value: 'x' }]);
  await kafka.publishRaw(topic, [{ key: '', value: null }]);
  await kafka.publishRaw(topic, [{ key: 'noise', value: noise }]);

  const there = await lettersThatAre(3);
  expect(there.map(({ key }) => key?.toString() ?? null)).toEqual([null, '', 'noise']);
  expect(there.map(({ value }) => value?.length ?? null)).toEqual([1, null, noise.length]);
  expect(reader.problem).toBeNull();
});

test('DeadLetters keeps one entry of a record, however many instances there are and however often they start', async () => {
  await kafka.publishRaw(topic, [{ key: 'a', value: 'x' }]);
  for (const _start of [1, 2]) {
    await using first = startParkingReader(kafka.config);
    await using second = startParkingReader(kafka.config);
    await eventually('both have caught up', () => first.isCaughtUp && second.isCaughtUp);
    await lettersThatAre(1);
  }

  const [end = 0] = await kafka.endOffsets(letterTopic);
  expect(await letters()).toHaveLength(1);
  expect(end).toBeLessThanOrEqual(2); // Two that meet it in the same moment may both write it; a start writes nothing.
});

test('a record that can be read by now is applied and its entry removed when somebody asks for it', async () => {
  await using ahead = await recordAheadOfItsSchema('g');
  await using reader = startParkingReader(ahead.config);
  await using other = startParkingReader(ahead.config);
  await kafka.publishRaw(topic, [ahead.record]);
  const parked = await lettersThatAre(1);
  ahead.mend();

  const outcomes: string[] = [];
  await redriveLetters(consumer, parked, kafka.config, {
    stop: never,
    told: (_letter, { kind }) => void outcomes.push(kind),
  });

  expect(outcomes).toEqual(['removed']);
  await eventually('both have it', () => reader.facts.length === 1 && other.facts.length === 1);
  expect(reader.recovered).toEqual([{ topic, partition: 0, offset: 0 }]);
  expect(await lettersThatAre(0)).toEqual([]);
  expect(await kafka.endOffsets(topic)).toEqual([1]); // Nothing was written to the owner's topic.
});

test('a record that still cannot be read is parked again, and counts one attempt more', async () => {
  await using _reader = startParkingReader(kafka.config);
  await kafka.publishRaw(topic, [{ key: 'a', value: 'x' }]);
  const parked = await lettersThatAre(1);

  const outcomes: DeadLetter[] = [];
  await redriveLetters(consumer, parked, kafka.config, {
    stop: never,
    told: (_letter, outcome) => void (outcome.kind === 'parkedAgain' && outcomes.push(outcome.letter)),
  });

  expect(outcomes).toMatchObject([{ attemptCount: 2, redriveAskedAtMs: null }]);
  expect(await letters()).toMatchObject([{ attemptCount: 2 }]);
});

test('a reader that starts anew and reads a parked record removes its entry, and no other', async () => {
  await using ahead = await recordAheadOfItsSchema('g');
  {
    await using _reader = startParkingReader(ahead.config);
    await kafka.publishRaw(topic, [{ key: 'a', value: 'x' }, ahead.record]);
    await lettersThatAre(2);
  }
  ahead.mend();

  await using again = startParkingReader(ahead.config);

  expect(await lettersThatAre(1)).toMatchObject([{ offset: 0 }]);
  expect(again.facts).toHaveLength(1);
});

test('a reader that starts anew keeps the entry of a record that it passes without looking, and says that it cannot be read', async () => {
  const encode = createEncoder(topic, sampleSchema, await registerNew());
  const broken = { key: 'g', value: encode(sampleFact({ gameId: 'g' })).subarray(0, -1) };
  {
    await using _reader = startParkingReader(kafka.config);
    await kafka.publishRaw(topic, [broken]);
    await lettersThatAre(1);
  }
  const [end = 0] = await kafka.endOffsets(letterTopic);

  await using again = startParkingReader(kafka.config, { isLooking: false });

  await eventually('it has looked at the record of the letter', () => again.refused.length === 1);
  expect(await letters()).toMatchObject([{ offset: 0, attemptCount: 1 }]);
  expect(await kafka.endOffsets(letterTopic)).toEqual([end]); // It was parked all the time.
});

test('a thousand and more entries are removed when their records can be read, though the queue holds fewer', async () => {
  const bad = Array.from({ length: 1_200 }, (_, index) => ({ key: String(index), value: 'x' }));
  {
    await using _reader = startParkingReader(kafka.config);
    await kafka.publishRaw(topic, bad);
    await lettersThatAre(bad.length);
    await kafka.publishRaw(topic, [{ key: 'last', value: 'x' }]);
    await kafka.deleteTopic(topic); // All at once: the letters of a topic that is made again.
    await kafka.createTopic(topic, 1);
    await lettersThatAre(0);
  }
  expect(await letters()).toEqual([]);
});

test('a topic that is made again takes the letters of the one before along', async () => {
  await using _reader = startParkingReader(kafka.config);
  await kafka.publishRaw(topic, [{ key: 'a', value: 'x' }]);
  await lettersThatAre(1);

  await kafka.deleteTopic(topic);
  await kafka.createTopic(topic, 1);

  await lettersThatAre(0);
});

test('DeadLetters parks more than fit into its queue, all of them, at the first start', async () => {
  const bad = Array.from({ length: 1_500 }, (_, index) => ({ key: String(index), value: 'x' }));
  await kafka.publishRaw(topic, bad);

  await using reader = startParkingReader(kafka.config);

  await lettersThatAre(bad.length);
  expect(reader.problem).toBeNull();
});

test('DeadLetters tells of a record that is too large to be parked, and parks those behind it', async () => {
  await kafka.deleteTopic(topic);
  await kafka.createTopic(topic, 1, { 'max.message.bytes': '4000000' });
  await using reader = startParkingReader(kafka.config);

  await kafka.publishRaw(topic, [{ key: 'large', value: Buffer.alloc(3_000_000, 7) }]);
  await kafka.publishRaw(topic, [{ key: 'small', value: 'x' }]);

  expect(await lettersThatAre(1)).toMatchObject([{ offset: 1 }]);
  expect(reader.problem).toBeNull();
  expect(kafka.logLines).toContainEqual(
    expect.objectContaining({ event: 'deadLetters.tooLarge', key: `${topic}/0/0`, byteCount: 3_000_000 }),
  );
});
