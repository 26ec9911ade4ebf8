import { expect, test } from '@jest/globals';
import type { AvroRecordSchema } from '../avro-schema.ts';
import { docLengthMax, fieldCountMax, labelLengthMax, levelCountMax, schemaTextLengthMax } from './limits.ts';
import { showableSchema } from './showable-schema.ts';

const record = (about: object) => ({ type: 'record', name: 'A', namespace: 'ns', fields: [], ...about });
const withField = (type: unknown) => record({ fields: [{ name: 'a', type }] });
const typeOf = (schema: object) => showableSchema(schema).fields[0]?.type;

test('showableSchema copies what a page can use, and nothing else', () => {
  const schema = record({
    doc: 'Who is hurt',
    aliases: ['B'],
    courtside: { title: 'Injuries', entity: ['a', 7], revision: 'version', other: 1 },
    fields: [
      {
        name: 'a',
        type: { type: 'long', logicalType: 'timestamp-millis', other: 2 },
        default: 5,
        doc: 'When',
        courtside: { label: 'Since', unit: 'ms', other: [] },
      },
    ],
  });

  expect(showableSchema(schema)).toEqual({
    type: 'record',
    name: 'ns.A',
    doc: 'Who is hurt',
    courtside: { title: 'Injuries', entity: ['a'], revision: 'version' },
    fields: [
      {
        name: 'a',
        type: { type: 'long', logicalType: 'timestamp-millis' },
        courtside: { label: 'Since', unit: 'ms' },
        doc: 'When',
      },
    ],
  });
});

test.each([
  ['a primitive', 'int', 'int'],
  ['a primitive in braces', { type: { type: 'int' } }, 'int'],
  ['a union', ['null', { type: 'string' }], ['null', 'string']],
  ['an array', { type: 'array', items: 'int', default: [] }, { type: 'array', items: 'int' }],
  ['a map', { type: 'map', values: ['null', 'int'] }, { type: 'map', values: ['null', 'int'] }],
  [
    'an enum',
    { type: 'enum', name: 'E', symbols: ['X', 'Y'], doc: 'd' },
    { type: 'enum', name: 'ns.E', doc: 'd', symbols: ['X', 'Y'] },
  ],
  [
    'a fixed decimal',
    { type: 'fixed', name: 'o.F', size: 4, logicalType: 'decimal', precision: 9, scale: 2 },
    { type: 'fixed', name: 'o.F', size: 4, logicalType: 'decimal', precision: 9, scale: 2 },
  ],
  ['a name that nobody defines', 'Ghost', 'string'],
])('showableSchema copies %s', (_case, type, copy) => {
  expect(typeOf(withField(type))).toEqual(copy);
});

test('showableSchema names types fully, so that they can be found by name', () => {
  const inner = {
    type: 'record',
    name: 'Inner',
    namespace: 'deep',
    fields: [{ name: 'again', type: ['null', 'Inner'] }],
  };
  const { fields } = showableSchema(
    record({
      fields: [
        { name: 'a', type: inner },
        { name: 'b', type: 'deep.Inner' },
        { name: 'self', type: ['null', 'A'] },
      ],
    }),
  );

  expect(fields[0]?.type).toMatchObject({ name: 'deep.Inner', fields: [{ type: ['null', 'deep.Inner'] }] });
  expect(fields.slice(1).map(({ type }) => type)).toEqual(['deep.Inner', ['null', 'ns.A']]);
});

test('showableSchema leaves out the fields that are too many, those of inner records too', () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => ({ name: `field_${index}`, type: 'int' }));
  const schema = record({ fields: [{ name: 'inner', type: { type: 'record', name: 'I', fields } }, ...fields] });

  const copy = showableSchema(schema);

  const inner = copy.fields[0]?.type as AvroRecordSchema;
  expect(inner.fields.length + copy.fields.length).toBe(fieldCountMax);
});

test('showableSchema leaves out what is too deep', () => {
  const nested = Array.from({ length: 200 }).reduce<unknown>((items) => ({ type: 'array', items }), 'int');

  const depthOf = (type: unknown): number =>
    typeof type === 'object' && type !== null && 'items' in type ? 1 + depthOf(type.items) : 1;
  expect(depthOf(typeOf(withField(nested)))).toBe(levelCountMax);
});

test('showableSchema bounds words one by one and in all', () => {
  const long = 'x'.repeat(1_000_000);
  const fields = Array.from({ length: 300 }, (_, index) => ({
    name: `f${index}`,
    type: 'int',
    doc: long,
    courtside: { label: long },
  }));
  const schema = record({ doc: long, courtside: { title: long }, fields });

  const copy = showableSchema(schema);

  expect(copy.doc?.length).toBe(docLengthMax + 1);
  expect(copy.courtside?.title?.length).toBe(labelLengthMax + 1);
  expect(JSON.stringify(copy).length).toBeLessThan(schemaTextLengthMax + fields.length * 100);
});

test('showableSchema does not trip over attributes that are something else', () => {
  const schema = record({
    doc: 7,
    courtside: [],
    fields: [{ name: 'constructor', type: 'int', doc: {}, courtside: { label: 1, unit: null } }],
  });

  expect(showableSchema(schema)).toEqual({
    type: 'record',
    name: 'ns.A',
    fields: [{ name: 'constructor', type: 'int', courtside: {} }],
  });
});
