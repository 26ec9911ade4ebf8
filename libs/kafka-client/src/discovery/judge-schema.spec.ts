import { expect, test } from '@jest/globals';
import { judgeSchema, schemaLengthMax } from './judge-schema.ts';

const record = (about: object = {}) => ({
  type: 'record',
  name: 'Injury',
  courtside: { title: 'Injuries' },
  fields: [{ name: 'gameId', type: 'string', doc: 'The game' }],
  ...about,
});
const judged = (schema: unknown, kind = 'AVRO') =>
  judgeSchema({ schemaId: 7, text: typeof schema === 'string' ? schema : JSON.stringify(schema), kind });

test('judgeSchema shows a record with the courtside attribute, with everything that its schema says', () => {
  expect(judged(record())).toEqual({ kind: 'shown', schemaId: 7, schema: record() });
});

test.each([
  ['without the attribute', record({ courtside: undefined })],
  [
    'with the attribute at a field only',
    record({ courtside: undefined, fields: [{ name: 'a', type: 'int', courtside: {} }] }),
  ],
  ['with another attribute of that name', record({ courtside: 'yes' })],
  ['that is no record', { type: 'enum', name: 'E', symbols: ['A'], courtside: {} }],
  ['that is a union', [record()]],
  ['that is null', 'null'],
])('judgeSchema ignores a schema %s', (_case, schema) => {
  expect(judged(schema)).toEqual({ kind: 'ignored' });
});

test('judgeSchema ignores what is no Avro', () => {
  expect(judged({ ...record(), type: 'object' }, 'JSON')).toEqual({ kind: 'ignored' });
});

const chain = (length: number) =>
  Array.from({ length }).reduceRight<object | string>(
    (inner, _, index) => ({
      type: 'record',
      name: `R${index}`,
      fields: [
        { name: 'a', type: inner },
        { name: 'b', type: index === length - 1 ? 'null' : `R${index + 1}` },
      ],
    }),
    'null',
  ) as object;

const nested = (levels: number) => `${'{"type":"array","items":'.repeat(levels)}"int"${'}'.repeat(levels)}`;

test.each([
  ['broken JSON', '{"courtside": {', 'JSON'],
  ['a type that nobody has defined', record({ fields: [{ name: 'a', type: 'Ghost' }] }), 'Ghost'],
  ['a field named __proto__', record({ fields: [{ name: '__proto__', type: 'int' }] }), '__proto__'],
  ['types that make a billion values of nothing', { ...chain(30), courtside: {} }, 'values outside of lists'],
  ['too many characters', record({ doc: 'x'.repeat(schemaLengthMax) }), `the limit is ${schemaLengthMax}`],
  [
    'too many levels',
    `{"type":"record","courtside":{},"name":"A","fields":[{"name":"a","type":${nested(5_000)}}]}`,
    '',
  ],
])('judgeSchema refuses %s', (_case, schema, reason) => {
  expect(judged(schema)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
});

test('judgeSchema takes ten thousand fields', () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => ({ name: `field_${index}`, type: ['null', 'string'] }));

  expect(judged(record({ fields })).kind).toBe('shown');
});
