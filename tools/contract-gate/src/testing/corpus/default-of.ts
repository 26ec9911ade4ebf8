import { isEnumJson, isFixedJson, isRecordJson, isUnionJson, type TypeJson } from './schema-json.ts';

const ofPrimitives: Readonly<Record<string, unknown>> = {
  null: null,
  boolean: false,
  int: 0,
  long: 0,
  float: 0.5,
  double: 0.5,
  bytes: '',
  string: '',
  array: [],
  map: {},
};

/** A default that fits the type; of a union it is one for the first branch. Undefined for records and their names. */
export function defaultOf(type: TypeJson): unknown {
  if (typeof type === 'string') return ofPrimitives[type];
  if (isUnionJson(type)) return type[0] === undefined ? undefined : defaultOf(type[0]);
  if (isEnumJson(type)) return type.symbols[0];
  if (isFixedJson(type)) return '\u0001'.repeat(type.size);
  return isRecordJson(type) ? undefined : ofPrimitives[type.type];
}
