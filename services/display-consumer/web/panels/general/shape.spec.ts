import { expect, test } from '@jest/globals';
import type { AvroSchema } from '../../../src/avro-schema.ts';
import { recordShape, type Shape } from './shape.ts';
import { record } from './testing/some-feature.ts';

const shapeOf = (type: AvroSchema): Shape | undefined => recordShape(record({ it: type })).fields()[0]?.shape;

test.each<[AvroSchema, Shape]>([
  ['string', { kind: 'text' }],
  ['boolean', { kind: 'boolean' }],
  ['double', { kind: 'number', logicalType: null }],
  [['null', 'long'], { kind: 'number', logicalType: null }],
  [
    { type: 'long', logicalType: 'timestamp-millis' },
    { kind: 'number', logicalType: 'timestamp-millis' },
  ],
  [
    { type: 'bytes', logicalType: 'decimal', precision: 4, scale: 2 },
    { kind: 'bytes', logicalType: 'decimal', scale: 2 },
  ],
  [
    { type: 'fixed', name: 'F', size: 4 },
    { kind: 'bytes', logicalType: null, scale: 0 },
  ],
  [
    { type: 'enum', name: 'E', symbols: ['a'] },
    { kind: 'enum', symbols: ['a'] },
  ],
  [['null', 'string', 'long'], { kind: 'choice', branches: [{ kind: 'text' }, { kind: 'number', logicalType: null }] }],
  ['null', { kind: 'unknown' }],
  ['neverDefined', { kind: 'unknown' }],
])('recordShape sees %j', (type, shape) => {
  expect(shapeOf(type)).toEqual(shape);
});

test('recordShape finds a type by its name, in its namespace, wherever it was defined', () => {
  const inner: AvroSchema = { type: 'enum', name: 'Side', symbols: ['home', 'away'] };
  const other: AvroSchema = { type: 'enum', name: 'Side', namespace: 'b', symbols: ['left'] };
  const schema = record(
    { list: { type: 'array', items: inner }, other, near: 'Side', far: 'b.Side' },
    { namespace: 'a' },
  );

  const symbols = recordShape(schema)
    .fields()
    .map(({ shape }) => (shape.kind === 'enum' ? shape.symbols : null));

  expect(symbols).toEqual([null, ['left'], ['home', 'away'], ['left']]);
});

test('recordShape goes into a type that contains itself as far as it is asked', () => {
  const schema = record({ name: 'string', next: ['null', 'Fact'] });
  let shape: Shape | undefined = recordShape(schema);

  for (let depth = 0; depth < 100; depth += 1) shape = shape?.kind === 'record' ? shape.fields()[1]?.shape : undefined;

  expect(shape?.kind).toBe('record');
});

test('recordShape takes nesting of any depth', () => {
  let type: AvroSchema = 'string';
  for (let depth = 0; depth < 20_000; depth += 1) type = { type: 'array', items: type };

  expect(shapeOf(type)?.kind).toBe('list');
});
