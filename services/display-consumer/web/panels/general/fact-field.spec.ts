import { expect, test } from '@jest/globals';
import type { AvroField } from '../../../src/avro-schema.ts';
import { recordFields, valueAt } from './fact-field.ts';
import { recordShape } from './shape.ts';
import { record } from './testing/some-feature.ts';

const field = (name: string, about: Partial<AvroField> = {}) => {
  const [first] = recordFields(recordShape(record({ [name]: { type: 'int', doc: '', ...about } })));
  if (!first) throw new Error(`Cannot find the field ${name}`);
  return first;
};

test('recordFields takes the label of the schema, else the name in words', () => {
  expect(field('fgm', { courtside: { label: 'Field goals' } }).label).toBe('Field goals');
  expect(field('fieldGoalsMade').label).toBe('Field goals made');
  expect(field('isOnCourt', { type: 'boolean' }).label).toBe('On court');
  expect(field('island', { type: 'boolean' }).label).toBe('Island');
});

test('recordFields tells a unit once: in the label, unless label or values tell it', () => {
  expect(field('speed', { courtside: { unit: 'km/h' } }).label).toBe('Speed (km/h)');
  expect(field('heightCm', { courtside: { unit: 'cm' } }).label).toBe('Height (cm)');
  expect(field('points', { courtside: { unit: 'points' } }).label).toBe('Points');
  expect(field('clockRemainingMs', { courtside: { unit: 'ms' } }).label).toBe('Clock remaining');
});

test('recordFields passes over attributes that are no texts', () => {
  const odd = { label: 7, unit: {} } as unknown as NonNullable<AvroField['courtside']>;

  expect(field('points', { courtside: odd, doc: ' ' })).toMatchObject({ label: 'Points', doc: null });
});

test('valueAt finds what a record itself holds and nothing that objects inherit', () => {
  const fact = JSON.parse('{"__proto__": "own", "a": {"b": 0}}');
  const at = (...path: readonly string[]) => valueAt(fact, { ...field('any'), path });

  expect(at('__proto__')).toBe('own');
  expect(at('a', 'b')).toBe(0);
  expect([at('constructor'), at('a', '__proto__'), at('a', 'toString'), at('a', 'b', 'c'), at('no', 'b')]).toEqual(
    Array(5).fill(null),
  );
});
