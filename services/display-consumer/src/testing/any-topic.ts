import fc from 'fast-check';
import type { AvroField, AvroRecordSchema, AvroSchema, JsonValue } from '../avro-schema.ts';

/** A type, a value of it as avsc takes one, and how that has to come over the API. */
interface AnyValue {
  readonly type: AvroSchema;
  readonly value: unknown;
  readonly shown: JsonValue;
}

/** A topic that a program might make which knows nothing of us: its schema, and one fact with what is to be shown. */
export interface AnyTopic {
  readonly schema: AvroRecordSchema;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly shown: Readonly<Record<string, JsonValue>>;
}

const plain = (type: AvroSchema, values: fc.Arbitrary<JsonValue>): fc.Arbitrary<AnyValue> =>
  values.map((value) => ({ type, value, shown: value }));

const wholeNumbers = fc.integer({ min: -1_000_000, max: 1_000_000 });
const times = fc.integer({ min: 0, max: 2_000_000_000_000 });

const scalars = fc.oneof(
  plain('int', wholeNumbers),
  plain(
    'double',
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  plain('boolean', fc.boolean()),
  plain('string', fc.string({ unit: 'grapheme', maxLength: 30 })),
  plain({ type: 'long', logicalType: 'timestamp-millis' }, times),
  fc.uint8Array({ maxLength: 9 }).map((bytes): AnyValue => {
    const value = Buffer.from(bytes);
    return { type: 'bytes', value, shown: value.toString('base64') };
  }),
);

const nullable = (inner: fc.Arbitrary<AnyValue>) =>
  fc.tuple(inner, fc.boolean()).map(([{ type, value, shown }, isNull]): AnyValue => {
    const union = ['null', type];
    return isNull ? { type: union, value: null, shown: null } : { type: union, value, shown };
  });

const list = (inner: fc.Arbitrary<AnyValue>) =>
  inner.map(
    ({ type, value, shown }): AnyValue => ({
      type: { type: 'array', items: type },
      value: [value, value],
      shown: [shown, shown],
    }),
  );

const map = (inner: fc.Arbitrary<AnyValue>) =>
  fc.tuple(inner, fc.constantFrom('a', 'toString', '<b>')).map(
    ([{ type, value, shown }, key]): AnyValue => ({
      type: { type: 'map', values: type },
      value: { [key]: value },
      shown: { [key]: shown },
    }),
  );

const record = (inner: fc.Arbitrary<AnyValue>) =>
  fc.tuple(inner, fc.uuid()).map(([{ type, value, shown }, id]): AnyValue => {
    const name = `Inner_${id.replaceAll('-', '')}`;
    return {
      type: { type: 'record', name, fields: [{ name: 'inside', type }] },
      value: { inside: value },
      shown: { inside: shown },
    };
  });

const values = fc.oneof(
  { weight: 3, arbitrary: scalars },
  { weight: 2, arbitrary: nullable(scalars) },
  { weight: 1, arbitrary: list(nullable(scalars)) },
  { weight: 1, arbitrary: map(scalars) },
  { weight: 1, arbitrary: record(fc.oneof(scalars, list(scalars))) },
  { weight: 1, arbitrary: nullable(record(nullable(scalars))) },
);

const field = (name: string, type: AvroSchema, label: string | undefined): AvroField => ({
  name,
  type,
  ...(label === undefined ? {} : { doc: `About ${label}`, courtside: { label } }),
});

/** @param name of the record; the registry knows each by its own. */
export const anyTopic = (name: string): fc.Arbitrary<AnyTopic> =>
  fc
    .array(fc.tuple(values, fc.option(fc.string({ maxLength: 12 }), { nil: undefined })), { maxLength: 8 })
    .map((columns) => {
      const own = columns.map(([{ type }, label], index) => field(`field_${index}`, type, label));
      const head = { id: 'one', revision: 1, observedAt: 1_000 };
      const valuesAs = (which: 'value' | 'shown') =>
        Object.fromEntries(columns.map(([column], index) => [`field_${index}`, column[which]]));
      const fields = [field('id', 'string', undefined), ...headFields, ...own];
      return {
        schema: { type: 'record', name, courtside: { entity: ['id'] }, fields },
        fact: { ...head, ...valuesAs('value') },
        shown: { ...head, ...valuesAs('shown') } as Record<string, JsonValue>,
      };
    });

const headFields = [field('revision', 'long', undefined), field('observedAt', 'long', undefined)];
