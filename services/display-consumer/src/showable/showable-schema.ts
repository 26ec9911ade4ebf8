import type { AvroDefinition, AvroField, AvroPrimitive, AvroRecordSchema, AvroSchema } from '../avro-schema.ts';
import { branchCountMax, cut, fieldCountMax, keyLengthMax, levelCountMax, symbolCountMax } from './limits.ts';
import { logicalAttributes, SchemaWords } from './schema-words.ts';

const primitives = new Set(['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string']);

/** What stands for a type that is left out; its values are left out too. */
const leftOutType = 'string';

/**
 * A copy of a record schema with what a page can use of it, bounded: names are full names, named types are defined at
 * their first use, everything else is left out.
 *
 * The schema is one that avsc has taken: its names and types are those that Avro allows.
 */
export function showableSchema(schema: object): AvroRecordSchema {
  return new SchemaCopy().record(schema as Raw, '', 1);
}

/** Parsed JSON of which only the names of its parts are known. */
type Raw = { readonly [part: string]: unknown };

class SchemaCopy {
  readonly #defined = new Set<string>();
  readonly #words = new SchemaWords();
  #fieldsLeft = fieldCountMax;

  record(schema: Raw, outerNamespace: string, level: number): AvroRecordSchema {
    const name = this.#define(schema, outerNamespace);
    const namespace = namespaceOf(name);
    const about = { ...this.#words.doc(schema), ...this.#words.topic(schema) };
    const fields = listOf(schema.fields).flatMap((field) => this.#field(field as Raw, namespace, level));
    return { type: 'record', name, ...about, fields };
  }

  #field(field: Raw, namespace: string, level: number): AvroField[] {
    if (this.#fieldsLeft <= 0) return [];
    this.#fieldsLeft -= 1;
    const about = { ...this.#words.field(field), ...this.#words.doc(field) };
    const type = this.#type(field.type, namespace, level + 1);
    return [{ name: cut(String(field.name), keyLengthMax), type, ...about }];
  }

  #type(type: unknown, namespace: string, level: number): AvroSchema {
    if (typeof type === 'string') return this.#named(type, namespace);
    if (level > levelCountMax || typeof type !== 'object' || type === null) return leftOutType;
    if (Array.isArray(type)) return type.slice(0, branchCountMax).map((branch) => this.#type(branch, namespace, level));
    return this.#definition(type as Raw, namespace, level);
  }

  #named(type: string, namespace: string): string {
    if (primitives.has(type)) return type;
    const name = fullName(type, namespace);
    return this.#defined.has(name) ? name : leftOutType;
  }

  #definition(schema: Raw, namespace: string, level: number): AvroSchema {
    switch (schema.type) {
      case 'record':
      case 'error':
        return this.record(schema, namespace, level);
      case 'enum':
        return this.#enum(schema, namespace);
      case 'fixed':
        return this.#fixed(schema, namespace);
      case 'array':
        return { type: 'array', items: this.#type(schema.items, namespace, level + 1) };
      case 'map':
        return { type: 'map', values: this.#type(schema.values, namespace, level + 1) };
      default:
        return this.#annotated(schema, namespace, level);
    }
  }

  #enum(schema: Raw, namespace: string): AvroDefinition {
    const symbols = listOf(schema.symbols).slice(0, symbolCountMax);
    const name = this.#define(schema, namespace);
    return { type: 'enum', name, ...this.#words.doc(schema), symbols: this.#words.symbols(symbols) };
  }

  #fixed(schema: Raw, namespace: string): AvroDefinition {
    const name = this.#define(schema, namespace);
    return { type: 'fixed', name, ...this.#words.doc(schema), size: Number(schema.size), ...logicalAttributes(schema) };
  }

  /** `{ "type": "long", "logicalType": … }`, or a type in one more pair of braces. */
  #annotated(schema: Raw, namespace: string, level: number): AvroSchema {
    const { type } = schema;
    const logical = logicalAttributes(schema);
    if (typeof type !== 'string' || !primitives.has(type) || !('logicalType' in logical))
      return this.#type(type, namespace, level);
    return { type: type as AvroPrimitive, ...logical };
  }

  #define({ name, namespace }: Raw, outerNamespace: string): string {
    const full = fullName(String(name), typeof namespace === 'string' ? namespace : outerNamespace);
    this.#defined.add(full);
    return full;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const namespaceOf = (name: string) => name.slice(0, Math.max(name.lastIndexOf('.'), 0));
const fullName = (name: string, namespace: string) =>
  name.includes('.') || namespace === '' ? name : `${namespace}.${name}`;
