import type { JsonValue } from '../../../src/avro-schema.ts';
import { type FactField, recordFields, valueAt } from './fact-field.ts';
import { isForMachines, isRank } from './field-kinds.ts';
import type { RecordShape } from './shape.ts';

/** One row of a table. */
export interface Row {
  /** The same row has the same key while its values change, and no other row has it. */
  readonly key: string;
  readonly record: JsonValue;
}

/** Rows for the records of a list: known by an id or a number of theirs where each has its own, else by their place. */
export function rowsOf(records: readonly JsonValue[], shape: RecordShape): readonly Row[] {
  const candidates = recordFields(shape).filter((field) => isForMachines(field) || isRank(field));
  for (const field of candidates) {
    const keys = keysBy(records, field);
    if (keys) return records.map((record, index) => ({ key: keys[index] ?? '', record }));
  }
  return records.map((record, index) => ({ key: String(index), record }));
}

function keysBy(records: readonly JsonValue[], field: FactField): readonly string[] | null {
  const values = records.map((record) => valueAt(record, field));
  const isKey = values.every((value) => value !== null && typeof value !== 'object');
  const keys = values.map(String);
  return isKey && new Set(keys).size === keys.length ? keys : null;
}
