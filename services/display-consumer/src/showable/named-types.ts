import type { AvroDefinition, AvroRecordSchema, AvroSchema } from '../avro-schema.ts';

/** The records, enums and fixed types that a schema defines, by name. */
export function namedTypes(schema: AvroRecordSchema): ReadonlyMap<string, AvroDefinition> {
  const found = new Map<string, AvroDefinition>();
  collect(schema, found);
  return found;
}

function collect(type: AvroSchema, found: Map<string, AvroDefinition>): void {
  if (typeof type === 'string') return;
  if (!('type' in type)) {
    for (const branch of type) collect(branch, found);
    return;
  }
  if ('name' in type) found.set(type.name, type);
  if (type.type === 'record') for (const field of type.fields) collect(field.type, found);
  if (type.type === 'array') collect(type.items, found);
  if (type.type === 'map') collect(type.values, found);
}
