import type { Feature } from '../../../../src/api.ts';
import type { AvroField, AvroRecordSchema, AvroSchema, JsonObject } from '../../../../src/avro-schema.ts';
import { someOrigin } from '../../../testing/views.ts';

// Topics for tests: a test names only what it is about.

/** A record schema of these fields; a field that is a type alone needs nothing else. */
export function record(
  fields: Readonly<Record<string, AvroSchema | Omit<AvroField, 'name'>>>,
  about: Partial<AvroRecordSchema> = {},
): AvroRecordSchema {
  return { type: 'record', name: 'Fact', fields: Object.entries(fields).map(fieldOf), ...about };
}

function fieldOf([name, about]: readonly [string, AvroSchema | Omit<AvroField, 'name'>]): AvroField {
  const isField = typeof about === 'object' && 'type' in about && ('doc' in about || 'courtside' in about);
  return isField ? { name, ...(about as Omit<AvroField, 'name'>) } : { name, type: about as AvroSchema };
}

/** A topic with these facts, keyed by their place. */
export const feature = (
  schema: AvroRecordSchema,
  facts: readonly JsonObject[],
  about: Partial<Feature> = {},
): Feature => ({
  topic: 'courtside.some-topic',
  title: 'Some topic',
  schema,
  isGone: false,
  entityCount: facts.length,
  entities: facts.map((fact, index) => ({ key: `key ${index}`, fact, origin: someOrigin })),
  ...about,
});
