import type { AvroDefinition, AvroField, AvroRecordSchema, AvroSchema, JsonObject, JsonValue } from '../avro-schema.ts';
import {
  cut,
  factTextLengthMax,
  keyLengthMax,
  leftOut,
  levelCountMax,
  textLengthMax,
  valueCountMax,
} from './limits.ts';
import { namedTypes } from './named-types.ts';
import { branchOf } from './union-branch.ts';

export interface ShownFact {
  readonly fact: JsonObject;
  /** About how many characters it takes as JSON. */
  readonly length: number;
}

/** Turns decoded facts of one schema (as `showableSchema` gives it) into JSON that is bounded, whatever they hold. */
export class FactShower {
  readonly #schema: AvroRecordSchema;
  readonly #types: ReadonlyMap<string, AvroDefinition>;

  constructor(schema: AvroRecordSchema) {
    this.#schema = schema;
    this.#types = namedTypes(schema);
  }

  show(fact: unknown): ShownFact {
    const writing = new FactWriting(this.#types);
    const shown = writing.fields(this.#schema.fields, fact as object, 1);
    return { fact: shown, length: writing.length };
  }
}

const lengthOfValue = 8; // A name, quotes and a comma take at least as much; it is an estimate.

/** The writing of one fact: what is left of its limits. */
class FactWriting {
  readonly #types: ReadonlyMap<string, AvroDefinition>;
  #valuesLeft = valueCountMax;
  #textLeft = factTextLengthMax;

  constructor(types: ReadonlyMap<string, AvroDefinition>) {
    this.#types = types;
  }

  get length(): number {
    return factTextLengthMax - this.#textLeft + (valueCountMax - this.#valuesLeft) * lengthOfValue;
  }

  fields(fields: readonly AvroField[], record: object, level: number): JsonObject {
    const values = record as Readonly<Record<string, unknown>>;
    return Object.fromEntries(fields.map(({ name, type }) => [name, this.#value(type, values[name], level + 1)]));
  }

  #value(type: AvroSchema, value: unknown, level: number): JsonValue {
    if (this.#valuesLeft <= 0) return leftOut;
    this.#valuesLeft -= 1;
    if (value === null || value === undefined) return null;
    const resolved = typeof type === 'object' && !('type' in type) ? this.#branch(type, value) : { type, value };
    return this.#plain(this.#resolve(resolved.type), resolved.value, level);
  }

  #branch(union: readonly AvroSchema[], value: unknown) {
    return branchOf(union, value, (type) => this.#resolve(type)) ?? { type: 'string', value: undefined };
  }

  /** A definition, or the name of a primitive. */
  #resolve(type: AvroSchema): AvroDefinition | string {
    if (typeof type === 'string') return this.#types.get(type) ?? type;
    return 'type' in type ? type : 'string';
  }

  #plain(type: AvroDefinition | string, value: unknown, level: number): JsonValue {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value === 'string') return this.#text(value);
    if (value instanceof Uint8Array) return this.#bytes(value);
    if (typeof type === 'string' || typeof value !== 'object' || value === null || level > levelCountMax)
      return leftOut;
    if (type.type === 'array' && Array.isArray(value)) return this.#list(type.items, value, level);
    if (type.type === 'map') return this.#map(type.values, value, level);
    return type.type === 'record' ? this.fields(type.fields, value, level) : leftOut;
  }

  #list(type: AvroSchema, items: readonly unknown[], level: number): JsonValue[] {
    const shown: JsonValue[] = [];
    for (const item of items) {
      shown.push(this.#value(type, item, level + 1));
      if (this.#valuesLeft <= 0 && shown.length < items.length) return [...shown, leftOut];
    }
    return shown;
  }

  #map(type: AvroSchema, map: object, level: number): JsonObject {
    const shown: [string, JsonValue][] = [];
    for (const [key, value] of Object.entries(map)) {
      if (this.#valuesLeft <= 0) break;
      shown.push([this.#text(key, keyLengthMax), this.#value(type, value, level + 1)]);
    }
    return Object.fromEntries(shown); // Sets properties of the object itself, `__proto__` too.
  }

  #text(text: string, lengthMax = textLengthMax): string {
    const shown = cut(text, Math.min(lengthMax, this.#textLeft));
    this.#textLeft -= Math.min(shown.length, this.#textLeft);
    return shown;
  }

  #bytes(bytes: Uint8Array): string {
    const shownCount = Math.min(bytes.length, textLengthMax); // Base64 is longer, and is cut once more.
    return this.#text(Buffer.from(bytes.buffer, bytes.byteOffset, shownCount).toString('base64'));
  }
}
