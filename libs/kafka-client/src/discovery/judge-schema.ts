import { avroType } from '../codec/avro-type.ts';
import { reasonOf } from '../errors.ts';
import type { NewestSchema } from './subject-registry.ts';

/** Ten thousand fields; compiling them takes half a second, and every reader would have to. */
export const schemaLengthMax = 1024 * 1024;

/** What becomes of a topic with this schema. */
export type Verdict =
  | { readonly kind: 'shown'; readonly schemaId: number; readonly schema: object }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'ignored' };

/** A topic is shown when its schema is a record with a `courtside` attribute, and one that can be read. */
export function judgeSchema({ schemaId, text, kind }: NewestSchema): Verdict {
  if (kind !== 'AVRO' || !text.includes('"courtside"')) return { kind: 'ignored' };
  if (text.length > schemaLengthMax)
    return refused(schemaId, `it has ${text.length} characters, the limit is ${schemaLengthMax}`);
  try {
    const schema: unknown = JSON.parse(text);
    if (!isOurs(schema)) return { kind: 'ignored' };
    avroType(schema);
    return { kind: 'shown', schemaId, schema };
  } catch (cause) {
    return refused(schemaId, reasonOf(cause));
  }
}

const refused = (schemaId: number, reason: string): Verdict => ({
  kind: 'refused',
  reason: `schema ${schemaId} cannot be taken: ${reason}`,
});

function isOurs(schema: unknown): schema is object {
  if (typeof schema !== 'object' || schema === null || !('type' in schema) || !('courtside' in schema)) return false;
  return schema.type === 'record' && typeof schema.courtside === 'object' && schema.courtside !== null;
}
