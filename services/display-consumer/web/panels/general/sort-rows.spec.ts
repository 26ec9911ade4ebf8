import { expect, test } from '@jest/globals';
import type { AvroSchema, JsonValue } from '../../../src/avro-schema.ts';
import { type FactField, recordFields } from './fact-field.ts';
import { ownValue } from './own-value.ts';
import { recordShape } from './shape.ts';
import { defaultSorting, nextSorting, sortRows } from './sort-rows.ts';
import { record } from './testing/some-feature.ts';

const fieldsOf = (types: Readonly<Record<string, AvroSchema>>) => recordFields(recordShape(record(types)));
const field = (name: string, type: AvroSchema): FactField => fieldsOf({ [name]: type })[0] as FactField;

function sorted(type: AvroSchema, values: readonly JsonValue[], isDescending = false): readonly JsonValue[] {
  const rows = values.map((value, index) => ({ key: String(index), record: { it: value } }));
  return sortRows(rows, { field: field('it', type), isDescending }).map(({ record }) => ownValue(record, 'it'));
}

test('sortRows sorts numbers as numbers and texts as people do, and puts what is missing last', () => {
  expect(sorted('int', [10, null, 9])).toEqual([9, 10, null]);
  expect(sorted('int', [9, null, 10], true)).toEqual([10, 9, null]);
  expect(sorted('string', ['q10', 'Q9', 'á', 'b'])).toEqual(['á', 'b', 'Q9', 'q10']);
});

test('sortRows sorts symbols in the order of their enum, decimals by their value, lists by their words', () => {
  const side: AvroSchema = { type: 'enum', name: 'E', symbols: ['out', 'doubtful', 'probable'] };
  const decimal: AvroSchema = { type: 'bytes', logicalType: 'decimal', scale: 0 };

  expect(sorted(side, ['probable', 'out', 'new', 'doubtful'])).toEqual(['out', 'doubtful', 'probable', 'new']);
  expect(sorted(decimal, [btoa('\u0002'), btoa('\u00ff')])).toEqual([btoa('\u00ff'), btoa('\u0002')]);
  expect(sorted({ type: 'array', items: 'string' }, [['b'], ['a', 'c']])).toEqual([['a', 'c'], ['b']]);
});

test('sortRows leaves equal rows in the order of their keys, whatever order they came in', () => {
  const rows = ['k10', 'k2', 'k1'].map((key) => ({ key, record: { it: 1 } }));
  const sorting = { field: field('it', 'int'), isDescending: false };

  const keys = [rows, rows.toReversed()].map((some) => sortRows(some, sorting).map(({ key }) => key));

  expect(keys).toEqual([
    ['k1', 'k2', 'k10'],
    ['k1', 'k2', 'k10'],
  ]);
});

test('defaultSorting takes a rank, else a name, else the newest, else the entity', () => {
  const chosen = (types: Readonly<Record<string, AvroSchema>>) => {
    const sorting = defaultSorting(fieldsOf(types), ['id']);
    return sorting && `${sorting.field.path[0]} ${sorting.isDescending ? 'down' : 'up'}`;
  };
  const moment: AvroSchema = { type: 'long', logicalType: 'timestamp-millis' };

  expect(chosen({ id: 'int', happened: moment, name: 'string', rank: 'int' })).toBe('rank up');
  expect(chosen({ id: 'int', happened: moment, playerName: 'string', position: 'string' })).toBe('playerName up');
  expect(chosen({ id: 'int', happened: moment })).toBe('happened down');
  expect(chosen({ value: 'int', id: 'int' })).toBe('id up');
  expect(chosen({ value: 'int' })).toBeNull();
});

test('nextSorting begins with high numbers and early letters, and turns around at the second click', () => {
  const [points, name] = [field('points', 'int'), field('name', 'string')];

  const first = nextSorting(null, points);

  expect(first).toEqual({ field: points, isDescending: true });
  expect(nextSorting(first, points)).toEqual({ field: points, isDescending: false });
  expect(nextSorting(first, name)).toEqual({ field: name, isDescending: false });
});
