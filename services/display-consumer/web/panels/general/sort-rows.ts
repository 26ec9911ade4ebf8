import type { JsonValue } from '../../../src/avro-schema.ts';
import { bytesWords } from './bytes-words.ts';
import { type FactField, idOf, valueAt } from './fact-field.ts';
import { isMoment, isNumeric, isRank, nameAmong } from './field-kinds.ts';
import { isList } from './own-value.ts';
import type { Row } from './rows.ts';
import { listWords } from './scalar-words.ts';

/** By which column rows stand, and which way. */
export interface Sorting {
  readonly field: FactField;
  readonly isDescending: boolean;
}

const texts = new Intl.Collator(undefined, { numeric: true });

/**
 * The order a table has before anybody asks for another: by a rank, else by the name, else what happened last first,
 * else by what makes the entity.
 */
export function defaultSorting(columns: readonly FactField[], entity: readonly string[]): Sorting | null {
  const field = columns.find(isRank) ?? nameAmong(columns);
  if (field) return { field, isDescending: false };
  const moment = columns.find(isMoment);
  if (moment) return { field: moment, isDescending: true };
  const identity = columns.find(({ path }) => entity.includes(path[0] ?? ''));
  return identity ? { field: identity, isDescending: false } : null;
}

/** The order after a click on the head of a column: numbers from the highest, texts from A, a second click the other way. */
export function nextSorting(current: Sorting | null, field: FactField): Sorting {
  if (current && idOf(current.field) === idOf(field)) return { field, isDescending: !current.isDescending };
  return { field, isDescending: isNumeric(field) && !isRank(field) };
}

/** Rows in order. Equal ones stand by their keys, so that nothing moves while live; what has no value comes last. */
export function sortRows(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  if (!sorting) return rows;
  const { field, isDescending } = sorting;
  const sorted = rows.map((row) => ({ row, by: comparable(valueAt(row.record, field), field) }));
  sorted.sort((a, b) => {
    if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null) || byKey(a.row, b.row);
    return (isDescending ? compare(b.by, a.by) : compare(a.by, b.by)) || byKey(a.row, b.row);
  });
  return sorted.map(({ row }) => row);
}

const byKey = (a: Row, b: Row) => texts.compare(a.key, b.key) || (a.key < b.key ? -1 : 1);

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return texts.compare(String(a), String(b));
}

/** What a value is sorted by: symbols in the order of their enum, lists by their words. */
function comparable(value: JsonValue, { shape, quantity }: FactField): number | string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return Number(value);
  if (isList(value)) return listWords(value, shape.kind === 'list' ? shape.items() : shape, quantity);
  if (typeof value === 'object') return null;
  if (typeof value === 'string' && shape.kind === 'enum') return placeOf(value, shape.symbols);
  if (typeof value === 'string' && shape.kind === 'bytes') return numberIn(bytesWords(value, shape));
  return value;
}

function placeOf(symbol: string, symbols: readonly string[]): number {
  const place = symbols.indexOf(symbol);
  return place === -1 ? symbols.length : place;
}

function numberIn(words: string): number {
  return Number.parseFloat(words.replace('−', '-').replace(/^more than /, ''));
}
