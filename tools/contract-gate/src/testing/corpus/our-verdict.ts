import type { Type } from 'avsc';
import { fullMismatches } from '../../compatibility/full-mismatches.ts';
import { schemaType } from '../../compatibility/schema-type.ts';
import type { RecordJson } from './schema-json.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What the gate says of a schema after these versions. */
export function ourVerdict(versions: readonly RecordJson[], next: RecordJson): Verdict {
  const newer = typeOrNone(next);
  if (!newer) return 'refused';
  return verdictOf(versions.every((older) => fullMismatches(newer, schemaType(older)).length === 0));
}

function typeOrNone(schema: RecordJson): Type | undefined {
  try {
    return schemaType(schema);
  } catch {
    return undefined;
  }
}
