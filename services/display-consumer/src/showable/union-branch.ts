import type { AvroDefinition, AvroSchema } from '../avro-schema.ts';

/** A value and the type that it has. */
export interface Typed {
  readonly type: AvroSchema;
  readonly value: unknown;
}

/**
 * Which branch of a union a decoded value has, the value unwrapped; undefined when none fits.
 *
 * avsc gives the plain value where its kind tells the branch, else an object with the branch's name as its only key.
 */
export function branchOf(
  union: readonly AvroSchema[],
  value: unknown,
  resolve: (type: AvroSchema) => AvroDefinition | string,
): Typed | undefined {
  const kinds = union.map((type) => kindOf(resolve(type)));
  const isAmbiguous = new Set(kinds).size < kinds.length;
  if (isAmbiguous && typeof value === 'object' && value !== null) {
    const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
    const type = union.find((branch) => others.length === 0 && nameOf(resolve(branch)) === name);
    if (type !== undefined) return { type, value: inner };
  }
  const type = union[kinds.indexOf(kindOfValue(value))];
  return type === undefined ? undefined : { type, value };
}

const nameOf = (type: AvroDefinition | string) =>
  typeof type === 'string' ? type : 'name' in type ? type.name : type.type;

function kindOf(type: AvroDefinition | string): string {
  const name = typeof type === 'string' ? type : type.type;
  switch (name) {
    case 'int':
    case 'long':
    case 'float':
    case 'double':
      return 'number';
    case 'bytes':
    case 'fixed':
      return 'bytes';
    case 'enum':
      return 'string';
    case 'map':
    case 'record':
      return 'object';
    default:
      return name;
  }
}

function kindOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Uint8Array ? 'bytes' : typeof value;
}
