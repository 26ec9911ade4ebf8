import { schemaIdOf } from '../codec/framing.ts';
import type { BrokenBatch, RawRecord, RecordSet } from '../protocol/record-batch.ts';
import { deliverBatch, type Misread } from './deliver-batch.ts';
import { LazyRecord, type Misreading, type RecordContext } from './lazy-record.ts';
import type { TopicState } from './topic-state.ts';

/** A schema lives for weeks. Records that each name another one are noise, and asking for all would flood the registry. */
const namedSchemaCountMax = 200;

/** Ids of schemas that have to be looked up before these records can be taken. */
export function unknownSchemaIds(topic: TopicState, records: readonly RawRecord[]): number[] {
  const unknown = new Set<number>();
  for (const { value } of records) {
    const schemaId = value === null ? null : schemaIdOf(value);
    if (typeof schemaId !== 'number' || !isAskedFor(topic, schemaId)) continue;
    if (topic.decoders.get(schemaId) === undefined) unknown.add(schemaId);
  }
  return [...unknown];
}

function isAskedFor({ namedSchemaIds, reading }: TopicState, schemaId: number): boolean {
  if (namedSchemaIds.has(schemaId)) return true;
  if (namedSchemaIds.size >= namedSchemaCountMax) return false;
  namedSchemaIds.add(schemaId);
  reading.schemaMet?.(schemaId);
  return true;
}

/**
 * Records that are handed over at once. Facts that a handler has looked at live as long as their batch: those of a whole
 * answer would outlive the young generation of the heap, and leave it twice as large.
 */
const batchRecordCountMax = 200;

/** Hands the records of one partition to their reading, the unreadable ones apart; all schemas must be known. */
export function takeRecords(topic: TopicState, partition: number, { records, brokenBatches }: RecordSet): void {
  for (const batch of brokenBatches)
    reportUnreadable(topic, partition, rawOf(batch), { reason: batch.reason, stack: null });
  for (let at = 0; at < records.length; at += batchRecordCountMax)
    takeBatch(topic, partition, records.slice(at, at + batchRecordCountMax));
}

function takeBatch(topic: TopicState, partition: number, records: readonly RawRecord[]): void {
  const misread: Misread<unknown> = new Map();
  const context: RecordContext<unknown> = {
    contract: topic.reading.contract,
    misread: (record, misreading) => void misread.set(record, misreading),
  };
  const readable: LazyRecord<unknown>[] = [];
  for (const raw of records) {
    const record = readRecord(topic, raw, context);
    if (typeof record === 'string') reportUnreadable(topic, partition, raw, { reason: record, stack: null });
    else readable.push(record);
  }
  deliverBatch(topic.reading, partition, readable, misread);
  for (const [record, misreading] of misread) reportUnreadable(topic, partition, record.raw, misreading);
}

/** The record, or why it cannot be read. A null value is a tombstone, which needs no schema. */
function readRecord(topic: TopicState, raw: RawRecord, context: RecordContext<unknown>): LazyRecord<unknown> | string {
  if (raw.key === null || raw.key.length === 0) return 'the record has no key: nobody can say what it is about';
  const { keyBytesMax = Number.POSITIVE_INFINITY } = topic.reading.contract;
  if (raw.key.length > keyBytesMax) return `the key has ${raw.key.length} bytes, the limit is ${keyBytesMax}`;
  if (raw.value === null) return new LazyRecord(raw, null, null, context);
  const schemaId = schemaIdOf(raw.value);
  if (typeof schemaId === 'string') return schemaId;
  const decoder = topic.decoders.get(schemaId) ?? notKnown(topic, schemaId);
  if (typeof decoder === 'string') return decoder;
  topic.schemaIds.add(schemaId);
  return new LazyRecord(raw, schemaId, decoder, context);
}

function notKnown({ namedSchemaIds }: TopicState, schemaId: number): string {
  if (namedSchemaIds.has(schemaId)) return `schema ${schemaId} is not known`;
  return `schema ${schemaId} was not looked up: records here name more than ${namedSchemaCountMax} others`;
}

function rawOf({ offset, bytes }: BrokenBatch): RawRecord {
  return { offset, timestampMs: 0, key: null, value: bytes, headers: [] };
}

function reportUnreadable(topic: TopicState, partition: number, raw: RawRecord, misreading: Misreading): void {
  topic.unreadableCount += 1;
  const named = raw.value === null ? null : schemaIdOf(raw.value);
  const schemaId = typeof named === 'number' ? named : null;
  topic.reading.unreadable?.({ topic: topic.reading.contract.topic, partition, ...misreading, schemaId, ...raw });
}
