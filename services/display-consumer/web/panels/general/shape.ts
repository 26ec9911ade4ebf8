import type { AvroDefinition, AvroField, AvroRecordSchema, AvroSchema } from '../../../src/avro-schema.ts';
import { fullName, type NamedType, namedTypes, namespaceInside } from './named-types.ts';

/** What a schema says about a value, as far as it changes how the value is shown. `null` is left out: anything may be null. */
export type Shape =
  | { readonly kind: 'boolean' | 'text' | 'unknown' }
  | { readonly kind: 'number'; readonly logicalType: string | null }
  | { readonly kind: 'bytes'; readonly logicalType: string | null; readonly scale: number }
  | { readonly kind: 'enum'; readonly symbols: readonly string[] }
  | { readonly kind: 'list'; readonly items: () => Shape }
  | { readonly kind: 'map'; readonly values: () => Shape }
  | { readonly kind: 'choice'; readonly branches: readonly Shape[] }
  | RecordShape;

export interface RecordShape {
  readonly kind: 'record';
  readonly fields: () => readonly FieldShape[];
}

export interface FieldShape {
  readonly field: AvroField;
  readonly shape: Shape;
}

interface Scope {
  readonly names: ReadonlyMap<string, NamedType>;
  readonly namespace: string;
}

const unknown: Shape = { kind: 'unknown' };

/** The shape of a topic's records. Parts are looked at when they are asked for: a type may contain itself. */
export function recordShape(schema: AvroRecordSchema): RecordShape {
  const scope = { names: namedTypes(schema), namespace: namespaceInside(schema, '') };
  return recordOf(schema, scope);
}

function recordOf({ fields }: AvroRecordSchema, scope: Scope): RecordShape {
  return { kind: 'record', fields: once(() => fields.map((field) => ({ field, shape: shapeOf(field.type, scope) }))) };
}

function shapeOf(schema: AvroSchema, scope: Scope): Shape {
  if (typeof schema === 'string') return primitiveOf(schema) ?? namedOf(schema, scope);
  if (!('type' in schema)) return choiceOf(schema, scope);
  return definedOf(schema, { ...scope, namespace: namespaceInside(schema, scope.namespace) });
}

function choiceOf(branches: readonly AvroSchema[], scope: Scope): Shape {
  const shapes = branches.filter((branch) => branch !== 'null').map((branch) => shapeOf(branch, scope));
  return shapes.length > 1 ? { kind: 'choice', branches: shapes } : (shapes[0] ?? unknown);
}

function namedOf(name: string, { names, namespace }: Scope): Shape {
  const named = names.get(fullName(name, namespace)) ?? names.get(name);
  return named ? definedOf(named.definition, { names, namespace: named.namespace }) : unknown;
}

function definedOf(schema: AvroDefinition, scope: Scope): Shape {
  switch (schema.type) {
    case 'record':
      return recordOf(schema, scope);
    case 'enum':
      return { kind: 'enum', symbols: schema.symbols };
    case 'array':
      return { kind: 'list', items: once(() => shapeOf(schema.items, scope)) };
    case 'map':
      return { kind: 'map', values: once(() => shapeOf(schema.values, scope)) };
    case 'fixed':
      return { kind: 'bytes', logicalType: schema.logicalType ?? null, scale: schema.scale ?? 0 };
    default:
      return primitiveOf(schema.type, schema.logicalType, schema.scale) ?? unknown;
  }
}

function primitiveOf(type: string, logicalType: string | null = null, scale = 0): Shape | undefined {
  switch (type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return { kind: 'text' };
    case 'bytes':
      return { kind: 'bytes', logicalType, scale };
    case 'int':
    case 'long':
    case 'float':
    case 'double':
      return { kind: 'number', logicalType };
    case 'null':
      return unknown;
    default:
      return undefined;
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
