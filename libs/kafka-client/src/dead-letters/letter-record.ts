import type { RawRecord } from '../protocol/record-batch.ts';
import type { RecordHeader } from '../reader/reading.ts';
import { type DeadLetter, letterKey, parseLetterKey } from './dead-letter.ts';

/** A letter as it is written. */
export interface LetterRecord {
  readonly key: string;
  /** Null removes the entry. */
  readonly value: Buffer | null;
  readonly headers: Record<string, Buffer | Buffer[]>;
}

// The names that Kafka Streams gives its own dead letters (KIP-1034), then ours.
const names = {
  exception: '__streams.errors.exception',
  message: '__streams.errors.message',
  stack: '__streams.errors.stacktrace',
  topic: '__streams.errors.topic',
  partition: '__streams.errors.partition',
  offset: '__streams.errors.offset',
  consumer: 'x-dlq-consumer-group',
  stage: 'x-dlq-stage',
  attempts: 'x-dlq-attempts',
  timestamp: 'x-dlq-timestamp',
  schemaId: 'x-dlq-schema-id',
  key: 'x-dlq-key',
  isNull: 'x-dlq-value-is-null',
  redrive: 'x-dlq-redrive',
} as const;

const ours: ReadonlySet<string> = new Set(Object.values(names));
const reasonLengthMax = 1_000; // A reason may quote what could not be read.
const stackLengthMax = 4_096; // It tells the place in the decoder; what called that is always the same.

/** @param topicName of the record in the cluster, for tools that know Kafka's names only. */
export function writeLetter(letter: DeadLetter, consumer: string, topicName: string): LetterRecord {
  const about: Record<string, string | Buffer | null> = {
    [names.exception]: 'UNREADABLE',
    [names.message]: letter.reason.slice(0, reasonLengthMax),
    [names.stack]: letter.stack?.slice(0, stackLengthMax) ?? null,
    [names.topic]: topicName,
    [names.partition]: String(letter.partition),
    [names.offset]: String(letter.offset),
    [names.consumer]: consumer,
    [names.stage]: 'decode',
    [names.attempts]: String(letter.attemptCount),
    [names.timestamp]: String(letter.parkedAtMs),
    [names.schemaId]: letter.schemaId === null ? null : String(letter.schemaId),
    [names.key]: letter.key,
    // In a compacted topic a null would remove the entry that it is to be.
    [names.isNull]: letter.value === null ? 'true' : null,
    [names.redrive]: letter.redriveAskedAtMs === null ? null : String(letter.redriveAskedAtMs),
  };
  return {
    key: letterKey(letter),
    value: Buffer.from(letter.value ?? []), // A copy: what was read is a view of a whole answer of the broker.
    headers: { ...ownHeaders(letter.headers), ...present(about) },
  };
}

function present(about: Readonly<Record<string, string | Buffer | null>>): Record<string, Buffer> {
  const given = Object.entries(about).flatMap(([name, value]) => (value === null ? [] : [[name, Buffer.from(value)]]));
  return Object.fromEntries(given);
}

/** A name may come more than once, and one of ours only in a letter that was itself a record. kafkajs writes no null. */
function ownHeaders(headers: readonly RecordHeader[]): Record<string, Buffer[]> {
  const own = headers.filter(({ name }) => !ours.has(name));
  const byName = Map.groupBy(own, ({ name }) => name);
  return Object.fromEntries(
    byName.entries().map(([name, all]) => [name, all.map(({ value }) => value ?? Buffer.alloc(0))]),
  );
}

/** The letter of a record; undefined of anything else that stands in the topic. */
export function readLetter({
  key,
  value,
  headers,
}: Pick<RawRecord, 'key' | 'value' | 'headers'>): DeadLetter | undefined {
  const place = key === null ? undefined : parseLetterKey(key.toString());
  if (place === undefined || value === null) return undefined;
  const header = (name: string) => headers.findLast((known) => known.name === name)?.value ?? null;
  const number = (name: string) => wholeNumber(header(name)?.toString());
  return {
    ...place,
    reason: header(names.message)?.toString() ?? 'no reason was given',
    stack: header(names.stack)?.toString() ?? null,
    schemaId: number(names.schemaId),
    key: header(names.key),
    value: header(names.isNull) === null ? value : null,
    headers: headers.filter(({ name }) => !ours.has(name)),
    attemptCount: number(names.attempts) ?? 1,
    parkedAtMs: number(names.timestamp) ?? 0,
    redriveAskedAtMs: number(names.redrive),
  };
}

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null);
