import type { AvroDefinition, AvroSchema } from '../../../src/avro-schema.ts';

/** A definition and the namespace that names inside it belong to. */
export interface NamedType {
  readonly definition: AvroDefinition;
  readonly namespace: string;
}

/** Enough for 10,000 fields of three nodes each; what a schema defines beyond that is shown by its values alone. */
const nodeCountMax = 50_000;

/** The full name of a type: https://avro.apache.org/docs/1.12.0/specification/#names */
export const fullName = (name: string, namespace: string): string =>
  name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;

/** The namespace that names inside a definition belong to. */
export function namespaceInside(definition: AvroDefinition, namespace: string): string {
  if (!('name' in definition)) return namespace;
  const { name, namespace: own } = definition;
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : (own ?? namespace);
}

/**
 * Every record, enum and fixed of a schema by its full name.
 *
 * The walk keeps a list of its own instead of calling itself: nesting of any depth is no matter of the stack.
 */
export function namedTypes(schema: AvroSchema): ReadonlyMap<string, NamedType> {
  const found = new Map<string, NamedType>();
  const open: Array<{ schema: AvroSchema; namespace: string }> = [{ schema, namespace: '' }];
  for (let count = 0; count < nodeCountMax; count += 1) {
    const node = open.pop();
    if (node === undefined) break;
    if (typeof node.schema === 'string') continue;
    const namespace = 'type' in node.schema ? namespaceInside(node.schema, node.namespace) : node.namespace;
    if ('name' in node.schema) {
      const name = fullName(node.schema.name, namespace);
      if (!found.has(name)) found.set(name, { definition: node.schema, namespace });
    }
    for (const part of partsOf(node.schema)) open.push({ schema: part, namespace });
  }
  return found;
}

/** The schemas inside one, the last first, so that a list worked from its end meets them in order. */
function partsOf(schema: Exclude<AvroSchema, string>): readonly AvroSchema[] {
  if (!('type' in schema)) return schema.toReversed();
  if (schema.type === 'record') return schema.fields.map(({ type }) => type).reverse();
  if (schema.type === 'array') return [schema.items];
  return schema.type === 'map' ? [schema.values] : [];
}
