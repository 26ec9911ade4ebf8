import { expect, test } from '@jest/globals';
import type { AvroSchema, JsonValue } from '../../../src/avro-schema.ts';
import { recordFields } from './fact-field.ts';
import { recordShape } from './shape.ts';
import { lineOf, shownValue } from './shown-value.ts';
import { record } from './testing/some-feature.ts';

function shown(type: AvroSchema, value: JsonValue) {
  const [field] = recordFields(recordShape(record({ it: type })));
  if (!field) throw new Error('Cannot find the field');
  return shownValue(lineOf({ it: value }, field));
}

const list = (items: AvroSchema): AvroSchema => ({ type: 'array', items });
const map = (values: AvroSchema): AvroSchema => ({ type: 'map', values });
const play = record({ text: 'string', points: 'int' }, { name: 'Play' });

test.each<[string, AvroSchema, JsonValue, string]>([
  ['null', ['null', 'int'], null, 'no value'],
  ['an empty text', 'string', '', 'empty text'],
  ['a text of nothing but spaces', 'string', ' \n', 'empty text'],
  ['an empty list', list('int'), [], 'none'],
  ['an empty map', map('int'), {}, 'none'],
  ['a record without fields', record({}, { name: 'Empty' }), {}, 'none'],
])('shownValue says that %s is nothing', (_what, type, value, words) => {
  expect(shown(type, value)).toEqual({ kind: 'nothing', words });
});

test.each<[AvroSchema, JsonValue, string]>([
  ['boolean', true, 'Yes'],
  ['boolean', false, 'No'],
  ['int', 0, '0'],
  ['string', 'some text', 'some text'],
  [{ type: 'enum', name: 'E', symbols: ['dayToDay'] }, 'dayToDay', 'Day to day'],
  [{ type: 'enum', name: 'E', symbols: ['dayToDay'] }, 'addedLater', 'Added later'],
  ['bytes', btoa('twelve bytes'), '12 bytes'],
  ['bytes', '', '0 bytes'],
  [['null', 'int', 'string'], 'text', 'text'],
  [list('string'), ['a', 'b'], 'a, b'],
  [list(['null', 'int']), [1, null], '1, –'],
])('shownValue shows %j %j as "%s"', (type, value, text) => {
  expect(shown(type, value)).toEqual({ kind: 'text', text });
});

test('shownValue reads numbers inside lists, maps and unions by their own type', () => {
  const day: AvroSchema = { type: 'int', logicalType: 'date' };
  const words = (type: AvroSchema, value: JsonValue) => {
    const it = shown(type, value);
    return it.kind === 'text' ? it.text : it.kind;
  };

  expect(words(list(day), [20_781])).toMatch(/2026/);
  expect(words(['string', day], 20_781)).toMatch(/2026/);
  expect(shown(map(day), { a: 20_781 })).toMatchObject({ lines: [{ shape: { logicalType: 'date' } }] });
});

test('shownValue counts what is too much for a line', () => {
  const words = shown(list('int'), Array(1_200).fill(1));

  expect(words.kind === 'text' && words.text).toMatch(/^1, 1, .* and 200 more$/);
});

test('shownValue shows a record by its fields and a map by its keys, sorted', () => {
  const labels = (type: AvroSchema, value: JsonValue) => {
    const it = shown(type, value);
    return it.kind === 'lines' ? it.lines.map((line) => [line.label, line.value]) : it.kind;
  };

  expect(labels(play, { text: 'a', points: 2, notInTheSchema: 1 })).toEqual([
    ['Text', 'a'],
    ['Points', 2],
  ]);
  expect(labels(map('int'), JSON.parse('{"q10": 1, "q9": 2, "__proto__": 3, "": 4}'))).toEqual([
    ['(empty)', 4],
    ['__proto__', 3],
    ['q9', 2],
    ['q10', 1],
  ]);
});

test('shownValue shows a list and a map of records as tables', () => {
  const table = (type: AvroSchema, value: JsonValue) => {
    const it = shown(type, value);
    return it.kind === 'table' ? [it.columns.map(({ label }) => label), it.rows.map(({ key }) => key)] : it.kind;
  };

  expect(table(list(play), [{ text: 'a', points: 2 }, null])).toEqual([
    ['Text', 'Points'],
    ['0', '1'],
  ]);
  expect(table(map(play), { b: { text: 'x' }, a: { text: 'y' } })).toEqual([
    ['Name', 'Text', 'Points'],
    ['a', 'b'],
  ]);
});

test('shownValue shows lists of lists, and lists of anything, item by item', () => {
  expect(shown(list(list('int')), [[1, 2], [3]])).toMatchObject({
    kind: 'items',
    items: [{ value: [1, 2] }, { value: [3] }],
  });
  expect(shown(list(play), [{ text: 'a' }, '…'])).toMatchObject({ kind: 'items' });
});

test('shownValue shows what does not fit its schema as what it is', () => {
  expect(shown(play, '…')).toEqual({ kind: 'text', text: '…' });
  expect(shown('int', { a: 1 })).toMatchObject({ kind: 'lines', lines: [{ label: 'a', value: 1 }] });
  expect(shown('unheardOf', [1, 2])).toEqual({ kind: 'text', text: '1, 2' });
});
