import fc from 'fast-check';
import type { Feature } from '../../../../src/api.ts';
import type { AvroField, AvroSchema, JsonObject, JsonValue } from '../../../../src/avro-schema.ts';
import { feature } from './some-feature.ts';

// Topics that nobody thought of: random schemas with random values that fit them.

/** A type and any of its values. */
interface Kind {
  readonly schema: AvroSchema;
  readonly values: fc.Arbitrary<JsonValue>;
}

/** What turns into markup, or into something inherited, where a page is careless. */
export const wickedTexts = [
  '<img src=x onerror=alert(1)>',
  '</td></table><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "'><b>bold</b>",
  '<!-- comment --> &lt;b&gt; {{ 7 * 7 }}',
  '__proto__',
  'constructor',
  '\u202Eright to left',
];

/** Begins every text value, so that a test knows it from a symbol or from bytes. */
export const textMark = 'text:';

const wickedNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'name', 'rank'];
const tellingNames = ['clockMs', 'playedSeconds', 'happenedAt', 'winPercentage', 'teamId', 'isOn', 'source'];

const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...wickedTexts));
const markedTexts = texts.map((text) => `${textMark}${text}`);
const fieldNames = fc.oneof(
  fc.constantFrom(...wickedNames, ...tellingNames),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/),
);
/** Twelve random letters: two types of a schema do not meet. */
const typeNames = fc.stringMatching(/^T[a-z]{12}$/);

const kind = (schema: AvroSchema, values: fc.Arbitrary<JsonValue>): fc.Arbitrary<Kind> =>
  fc.constant({ schema, values });
const bytes = fc.uint8Array({ maxLength: 20 }).map((some) => btoa(String.fromCharCode(...some)));

const scalars = fc.oneof(
  kind('null', fc.constant(null)),
  kind('boolean', fc.boolean()),
  kind('int', fc.integer()),
  kind('double', fc.double({ noNaN: true, noDefaultInfinity: true })),
  kind({ type: 'long', logicalType: 'timestamp-millis' }, fc.maxSafeInteger()),
  kind({ type: 'int', logicalType: 'date' }, fc.integer()),
  kind('string', markedTexts),
  kind(['null', 'boolean', 'int', 'string'], fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), markedTexts)),
  kind('bytes', bytes),
  kind({ type: 'bytes', logicalType: 'decimal', precision: 20, scale: 3 }, bytes),
  fc
    .record({ name: typeNames, symbols: fc.uniqueArray(fieldNames, { minLength: 1, maxLength: 5 }) })
    .map(
      ({ name, symbols }): Kind => ({ schema: { type: 'enum', name, symbols }, values: fc.constantFrom(...symbols) }),
    ),
);

function kinds(depth: number): fc.Arbitrary<Kind> {
  if (depth === 0) return scalars;
  const inner = kinds(depth - 1);
  return fc.oneof<fc.MaybeWeightedArbitrary<Kind>[]>(
    { weight: 4, arbitrary: scalars },
    { weight: 2, arbitrary: records(depth - 1) },
    inner.map(orNull),
    inner.map(listOf),
    inner.map(mapOf),
  );
}

const isUnion = (schema: AvroSchema): schema is readonly AvroSchema[] => Array.isArray(schema);

const orNull = ({ schema, values }: Kind): Kind => ({
  schema: schema === 'null' || isUnion(schema) ? schema : ['null', schema],
  values: schema === 'null' || isUnion(schema) ? values : fc.oneof(values, fc.constant(null)),
});

const listOf = ({ schema, values }: Kind): Kind => ({
  schema: { type: 'array', items: schema },
  values: fc.array(values, { maxLength: 4 }),
});

const mapOf = ({ schema, values }: Kind): Kind => ({
  schema: { type: 'map', values: schema },
  values: fc.uniqueArray(fc.tuple(texts, values), { maxLength: 4, selector: ([key]) => key }).map(objectOf),
});

/** An object with these names of its own, also with `__proto__`. */
const objectOf = (entries: ReadonlyArray<readonly [string, JsonValue]>): JsonObject => Object.fromEntries(entries);

interface RecordKind extends Kind {
  readonly schema: Feature['schema'];
  readonly values: fc.Arbitrary<JsonObject>;
}

function records(depth: number): fc.Arbitrary<RecordKind> {
  const parts = fc.tuple(fieldNames, kinds(depth), fc.option(texts), fc.option(texts), fc.option(texts));
  const fields = fc.uniqueArray(parts, { maxLength: 5, selector: ([name]) => name });
  return fc.tuple(typeNames, fields, fc.option(texts)).map(([name, some, doc]) => ({
    schema: { type: 'record', name, fields: some.map(fieldOf), ...(doc === null ? {} : { doc }) },
    values: fc
      .tuple(...some.map(([field, { values }]) => values.map((value) => [field, value] as const)))
      .map(objectOf),
  }));
}

function fieldOf([name, { schema }, label, unit, doc]: [
  string,
  Kind,
  string | null,
  string | null,
  string | null,
]): AvroField {
  const courtside = { ...(label === null ? {} : { label }), ...(unit === null ? {} : { unit }) };
  return { name, type: schema, courtside, ...(doc === null ? {} : { doc }) };
}

/** Any topic with up to four entities. */
export const anyFeature: fc.Arbitrary<Feature> = records(3).chain(({ schema, values }) =>
  fc
    .tuple(fc.array(values, { maxLength: 4 }), texts, texts)
    .map(([facts, title, topic]) => feature(schema, facts, { title, topic: topic || 'topic' })),
);
