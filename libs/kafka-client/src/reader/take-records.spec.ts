import { expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { FactDecoders } from '../codec/fact-decoders.ts';
import type { SchemaDirectory } from '../codec/schema-directory.ts';
import type { RawRecord } from '../protocol/record-batch.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { sampleState } from '../testing/sample-state.ts';
import type { FactBatch, UnreadableRecord } from './reading.ts';
import { takeRecords, unknownSchemaIds } from './take-records.ts';

const encode = createEncoder('courtside.sample', sampleSchema, 1);
const foreignSchema = { type: 'record', name: 'Weather', fields: [{ name: 'degrees', type: 'int' }] };
const known: Record<number, object | string> = { 1: sampleSchema, 2: foreignSchema, 3: 'Schema 3 not found' };
const directory = { get: (schemaId: number) => known[schemaId] } as SchemaDirectory;

const raw = (offset: number, value: Buffer | null, key: string | null = 'simulated:1'): RawRecord => ({
  offset,
  timestampMs: 5,
  key: key === null ? null : Buffer.from(key),
  value,
  headers: [],
});
const fact = (offset: number, revision = offset) => raw(offset, encode(sampleFact({ revision })));
const cutOff = (offset: number) => raw(offset, encode(sampleFact({ revision: offset })).subarray(0, -1));
const namedSchema = (offset: number, schemaId: number) => raw(offset, Buffer.from([0, 0, 0, 0, schemaId, 0]));

/** Takes records with a handler that looks at them as a test says. */
function take(records: RawRecord[], look: (batch: FactBatch<SampleFact>) => void) {
  const batches: FactBatch<SampleFact>[] = [];
  const unreadable: UnreadableRecord[] = [];
  const reading = {
    contract: sampleContract,
    handle: (batch: FactBatch<SampleFact>) => {
      batches.push(batch);
      look(batch);
    },
    unreadable: (record: UnreadableRecord) => void unreadable.push(record),
  };
  const topic = sampleState({ reading, decoders: new FactDecoders(sampleSchema, directory) });
  takeRecords(topic, 4, { records, brokenBatches: [], nextOffset: 0 });
  return { batches, unreadable, topic };
}

const decodeAll = ({ records }: FactBatch<SampleFact>) => records.map((record) => record.fact);
const offsetsOf = (batch: FactBatch<SampleFact> | undefined) => batch?.records.map(({ offset }) => offset);

test('takeRecords hands over the records of a partition in one batch', () => {
  const { batches, topic } = take([fact(1), raw(2, null), fact(3)], decodeAll);

  expect(batches).toHaveLength(1);
  expect(batches[0]).toMatchObject({ topic: 'courtside.sample', partition: 4 });
  expect(batches[0]?.records.map((record) => [record.offset, record.key, record.schemaId, record.revision])).toEqual([
    [1, 'simulated:1', 1, 1],
    [2, 'simulated:1', null, -1],
    [3, 'simulated:1', 1, 3],
  ]);
  expect(batches[0]?.records.map((record) => record.fact)).toEqual([sampleFact(), null, sampleFact({ revision: 3 })]);
  expect([...topic.schemaIds]).toEqual([1]);
});

test.each([
  ['no key', raw(2, encode(sampleFact()), null), 'no key'],
  ['an empty key', raw(2, encode(sampleFact()), ''), 'no key'],
  ['no framing', raw(2, Buffer.from('{"a": 1}')), 'the first byte is 123'],
  ['an empty value', raw(2, Buffer.alloc(0)), 'the value has 0 bytes'],
  ['a schema that nobody knows', namedSchema(2, 3), 'Schema 3 not found'],
  ['a schema of somebody else', namedSchema(2, 2), 'schema 2 is not one of this topic'],
  ['a value that is cut off', cutOff(2), 'the value ends after'],
  ['a key that is not the entity', raw(2, encode(sampleFact()), 'simulated:9'), 'the key is "simulated:9"'],
])('takeRecords reports a record with %s once, and hands over the others', (_case, record, reason) => {
  const { batches, unreadable, topic } = take([fact(1), record, fact(3)], decodeAll);

  expect(offsetsOf(batches.at(-1))).toEqual([1, 3]);
  expect(unreadable).toMatchObject([
    {
      topic: 'courtside.sample',
      partition: 4,
      offset: 2,
      timestampMs: 5,
      key: record.key,
      value: record.value,
      headers: [],
    },
  ]);
  expect(unreadable[0]?.reason).toContain(reason);
  expect(topic.unreadableCount).toBe(1);
});

test('takeRecords hands over many records a few at a time, in order', () => {
  const records = Array.from({ length: 450 }, (_, offset) => (offset === 300 ? cutOff(offset) : fact(offset)));

  const { batches, unreadable } = take(records, decodeAll);

  expect(batches.map(({ records: handed }) => handed.length)).toEqual([200, 200, 199, 50]);
  expect(batches.flatMap(offsetsOf).at(-1)).toBe(449);
  expect(unreadable.map(({ offset }) => offset)).toEqual([300]);
});

test('takeRecords calls the handler twice at most, however many records are broken', () => {
  const { batches, unreadable } = take([cutOff(1), fact(2), cutOff(3), cutOff(4), fact(5)], decodeAll);

  expect(batches.map(offsetsOf)).toEqual([
    [1, 2, 3, 4, 5],
    [2, 5],
  ]);
  expect(unreadable.map(({ offset }) => offset)).toEqual([1, 3, 4]);
});

test('takeRecords reports a broken record also when the handler swallows the error', () => {
  const { unreadable } = take([cutOff(1), fact(2)], ({ records }) => {
    try {
      void records[0]?.fact;
    } catch {}
  });

  expect(unreadable).toMatchObject([{ offset: 1, schemaId: 1 }]);
});

test('takeRecords decodes nothing that the handler does not ask for', () => {
  const { batches, unreadable } = take([cutOff(1), fact(2)], ({ records }) => void records[1]?.fact);

  expect(batches).toHaveLength(1);
  expect(unreadable).toEqual([]);
});

test('takeRecords lets the error of a handler through', () => {
  const brokenHandler = () => {
    throw new Error('bug');
  };

  expect(() => take([fact(1)], brokenHandler)).toThrow('bug');
});

test('unknownSchemaIds names each schema once that has to be looked up', () => {
  const topic = sampleState({ decoders: new FactDecoders(sampleSchema, directory) });

  expect(unknownSchemaIds(topic, [fact(1), namedSchema(2, 9), namedSchema(3, 9), raw(4, null)])).toEqual([9]);
});
