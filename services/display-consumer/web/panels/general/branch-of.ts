import type { JsonObject, JsonValue } from '../../../src/avro-schema.ts';
import { isList, isObject } from './own-value.ts';
import type { RecordShape, Shape } from './shape.ts';

const unknown: Shape = { kind: 'unknown' };

/** The branch of a union that a value belongs to: the value comes without its name. Any other shape is its own branch. */
export function branchOf(shape: Shape, value: JsonValue): Shape {
  if (shape.kind !== 'choice') return shape;
  const branches = shape.branches.filter((branch) => fits(branch, value));
  return branches.find((branch) => isCertain(branch, value)) ?? branches[0] ?? unknown;
}

function fits({ kind }: Shape, value: JsonValue): boolean {
  if (typeof value === 'boolean') return kind === 'boolean';
  if (typeof value === 'number') return kind === 'number';
  if (typeof value === 'string') return kind === 'text' || kind === 'bytes' || kind === 'enum';
  return isList(value) ? kind === 'list' : kind === 'record' || kind === 'map';
}

/** Whether the value has what only this branch would have. */
function isCertain(shape: Shape, value: JsonValue): boolean {
  if (shape.kind === 'enum') return shape.symbols.some((symbol) => symbol === value);
  return shape.kind === 'record' && isObject(value) && hasFieldsOf(shape, value);
}

function hasFieldsOf(shape: RecordShape, value: JsonObject): boolean {
  const names = new Set(shape.fields().map(({ field }) => field.name));
  const own = Object.keys(value);
  return own.length === names.size && own.every((name) => names.has(name));
}
