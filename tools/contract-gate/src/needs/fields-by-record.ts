import type { Type } from 'avsc';
import { isArray, isMap, isRecord, isUnion, lastName, written } from '../compatibility/schema-type.ts';

/** The names of the fields of every record in a schema, by the name of the record without its namespace. */
export function fieldsByRecord(type: Type, found = new Map<string, readonly string[]>()): typeof found {
  const below = written(type);
  if (isUnion(below)) for (const branch of below.types) fieldsByRecord(branch, found);
  if (isArray(below)) fieldsByRecord(below.itemsType, found);
  if (isMap(below)) fieldsByRecord(below.valuesType, found);
  const name = lastName(below.name ?? '');
  if (!isRecord(below) || found.has(name)) return found;
  found.set(
    name,
    below.fields.map((field) => field.name),
  );
  for (const field of below.fields) fieldsByRecord(field.type, found);
  return found;
}
