import type { JsonObject, JsonValue } from '../../../src/avro-schema.ts';
import { branchOf } from './branch-of.ts';
import { columnsFor } from './columns.ts';
import { type FactField, idOf, inside, recordFields, valueAt } from './fact-field.ts';
import { cutLabel } from './name-words.ts';
import { isList, isObject } from './own-value.ts';
import type { Quantity } from './quantity.ts';
import { type Row, rowsOf } from './rows.ts';
import { listWords, scalarWords } from './scalar-words.ts';
import type { RecordShape, Shape } from './shape.ts';

/** A value and what is known of it. */
export interface Told {
  readonly value: JsonValue;
  readonly shape: Shape;
  readonly quantity: Quantity;
}

/** One line of a record or a map. */
export interface Line extends Told {
  readonly id: string;
  readonly label: string;
}

/** How one level of a value is shown; what lies inside is shown by asking again. */
export type Shown =
  | { readonly kind: 'nothing'; readonly words: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'items'; readonly items: readonly Told[] }
  | { readonly kind: 'table'; readonly columns: readonly FactField[]; readonly rows: readonly Row[] };

const nothing = (words: string): Shown => ({ kind: 'nothing', words });
const plain: Quantity = { kind: 'plain' };
const unknown: Shape = { kind: 'unknown' };

/** How to show a value. What the value is decides; its schema says the rest, as far as the two agree. */
export function shownValue({ value, shape, quantity }: Told): Shown {
  if (value === null) return nothing('no value');
  if (typeof value !== 'object') return shownScalar(scalarWords(value, shape, quantity));
  const branch = branchOf(shape, value);
  if (isList(value)) return shownList(value, branch.kind === 'list' ? branch.items() : unknown, quantity);
  if (!isObject(value)) return nothing('no value');
  return branch.kind === 'record' ? shownRecord(value, branch) : shownMap(value, branch, quantity);
}

const shownScalar = (text: string): Shown => (text.trim() === '' ? nothing('empty text') : { kind: 'text', text });

function shownList(values: readonly JsonValue[], items: Shape, quantity: Quantity): Shown {
  if (values.length === 0) return nothing('none');
  if (items.kind === 'record' && values.every((value) => value === null || isObject(value))) {
    return { kind: 'table', columns: columnsFor(recordFields(items), []), rows: rowsOf(values, items) };
  }
  const isFlat = values.every((value) => value === null || typeof value !== 'object');
  if (isFlat) return { kind: 'text', text: listWords(values, items, quantity) };
  return { kind: 'items', items: values.map((value) => ({ value, shape: items, quantity })) };
}

function shownRecord(record: JsonObject, shape: RecordShape): Shown {
  const fields = recordFields(shape);
  if (fields.length === 0) return nothing('none');
  return { kind: 'lines', lines: fields.map((field) => lineOf(record, field)) };
}

/** A field of a record as a line. */
export const lineOf = (record: JsonValue, field: FactField): Line => ({
  ...field,
  id: idOf(field),
  value: valueAt(record, field),
});

function shownMap(map: JsonObject, branch: Shape, quantity: Quantity): Shown {
  const values = branch.kind === 'map' ? branch.values() : unknown;
  const entries = Object.entries(map).sort(([a], [b]) => byName.compare(a, b));
  if (entries.length === 0) return nothing('none');
  if (values.kind === 'record') return mapTable(entries, values);
  const lines = entries.map(([key, value]) => ({ id: key, label: keyLabel(key), value, shape: values, quantity }));
  return { kind: 'lines', lines };
}

/** A key of a map is whatever somebody wrote; one that shows nothing is told. */
const keyLabel = (key: string) => (key.trim() === '' ? '(empty)' : cutLabel(key));

const byName = new Intl.Collator(undefined, { numeric: true });

/** A map of records: the keys are a column like the others. */
function mapTable(entries: ReadonlyArray<readonly [string, JsonValue]>, values: RecordShape): Shown {
  const known = { label: '', doc: null, shape: unknown, quantity: plain };
  const key: FactField = { ...known, path: ['key'], label: 'Name' };
  const outer: FactField = { ...known, path: ['value'] };
  const columns = columnsFor(recordFields(values), []).map((field) => ({
    ...inside(outer, field),
    label: field.label,
  }));
  const rows = entries.map(([name, value]) => ({ key: name, record: { key: name, value } }));
  return { kind: 'table', columns: [key, ...columns], rows };
}
