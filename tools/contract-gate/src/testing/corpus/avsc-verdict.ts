import avro, { type Schema, type Type } from 'avsc';
import { sampleValues } from './sample-values.ts';
import type { RecordJson } from './schema-json.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What avsc does: facts are written with each schema and read with the other, as our readers read them. */
export function avscVerdict(versions: readonly RecordJson[], next: RecordJson): Verdict {
  const newer = typeOrNone(next);
  if (!newer) return 'refused';
  const older = versions.map((version) => avro.Type.forSchema(version as Schema));
  return verdictOf(older.every((type) => readsAll(newer, type) && readsAll(type, newer)));
}

function typeOrNone(schema: RecordJson): Type | undefined {
  try {
    return avro.Type.forSchema(schema as Schema);
  } catch {
    return undefined;
  }
}

function readsAll(reader: Type, writer: Type): boolean {
  const written = sampleValues(writer).map((value) => writer.toBuffer(value));
  try {
    const resolver = reader.createResolver(writer);
    return written.every((bytes) => reader.isValid(reader.fromBuffer(bytes, resolver)));
  } catch {
    return false;
  }
}
