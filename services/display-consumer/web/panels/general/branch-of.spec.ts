import { expect, test } from '@jest/globals';
import type { AvroSchema, JsonValue } from '../../../src/avro-schema.ts';
import { branchOf } from './branch-of.ts';
import { recordShape } from './shape.ts';
import { record } from './testing/some-feature.ts';

const a = record({ a: 'int' }, { name: 'A' });
const b = record({ b: 'int' }, { name: 'B' });
const side: AvroSchema = { type: 'enum', name: 'Side', symbols: ['home'] };
const all: AvroSchema = ['boolean', 'long', 'string', side, { type: 'array', items: 'int' }, a, b];

const branch = (type: AvroSchema, value: JsonValue) => {
  const shape = recordShape(record({ it: type })).fields()[0]?.shape ?? { kind: 'unknown' };
  return branchOf(shape, value);
};

test.each<[JsonValue, string]>([
  [true, 'boolean'],
  [7, 'number'],
  ['some text', 'text'],
  ['home', 'enum'],
  [[1], 'list'],
])('branchOf knows %j as %s', (value, kind) => {
  expect(branch(all, value).kind).toBe(kind);
});

test('branchOf knows a record by its fields', () => {
  const shape = branch(all, { b: 1 });

  expect(shape.kind === 'record' && shape.fields()[0]?.field.name).toBe('b');
});

test('branchOf calls a value unknown that no branch has', () => {
  expect(branch(['string', 'long'], true).kind).toBe('unknown');
});
