import type { JsonObject, JsonValue } from '../../../src/avro-schema.ts';

/** Whether this is an object with names of its own: a record or a map. */
export const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether this is a list. `Array.isArray` alone does not see a readonly one. */
export const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** The value an object itself holds under a name; null where it holds none, also for `constructor` and `__proto__`. */
export function ownValue(object: JsonValue, name: string): JsonValue {
  return isObject(object) && Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}
