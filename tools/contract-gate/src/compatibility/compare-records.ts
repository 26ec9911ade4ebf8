import type { types } from 'avsc';
import type { Compare, Pair } from './compare.ts';
import { compareNamed } from './compare-names.ts';
import type { Mismatch } from './mismatch.ts';
import { type RecordType, typeWords } from './schema-type.ts';

/**
 * Avro, "Schema Resolution": fields are matched by name, in any order; what only the writer has is skipped, and what
 * only the reader has takes its default; without one it is an error.
 */
export function compareRecords(pair: Pair<RecordType>, compare: Compare): readonly Mismatch[] {
  const names = compareNamed(pair);
  if (names.length > 0) return names;
  return pair.reader.fields.flatMap((field) => compareField(field, pair, compare));
}

function compareField(field: types.Field, { writer, path }: Pair<RecordType>, compare: Compare): readonly Mismatch[] {
  const place = path === '' ? field.name : `${path}.${field.name}`;
  const found = writer.fields.filter(({ name }) => name === field.name || field.aliases.includes(name));
  const [first, second] = found;
  if (first && second)
    return [{ path: place, rule: 'alias', reader: field.name, writer: found.map(({ name }) => name).join(', ') }];
  if (first) return compare({ reader: field.type, writer: first.type, path: place });
  if (field.defaultValue() !== undefined) return [];
  return [{ path: place, rule: 'default', reader: typeWords(field.type), writer: '' }];
}
