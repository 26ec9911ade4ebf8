import type { CourtsideField, CourtsideTopic } from '../avro-schema.ts';
import { cut, docLengthMax, keyLengthMax, labelLengthMax, schemaTextLengthMax } from './limits.ts';

type Raw = { readonly [part: string]: unknown };

const entityCountMax = 16; // Fields of a key.

/** What a schema says in words, and the attributes of ours: copied until the limit of all words is reached. */
export class SchemaWords {
  #textLeft = schemaTextLengthMax;

  /** `doc`, where there is one. */
  doc({ doc }: Raw): { doc?: string } {
    return this.#text('doc', doc, docLengthMax);
  }

  topic({ courtside }: Raw): { courtside?: CourtsideTopic } {
    if (!isRaw(courtside)) return {};
    const { title, entity, revision } = courtside;
    const names = Array.isArray(entity) ? entity.filter((name) => typeof name === 'string') : undefined;
    return {
      courtside: {
        ...this.#text('title', title, labelLengthMax),
        ...(names ? { entity: names.slice(0, entityCountMax).map((name) => cut(name, keyLengthMax)) } : {}),
        ...this.#text('revision', revision, keyLengthMax),
      },
    };
  }

  field({ courtside }: Raw): { courtside?: CourtsideField } {
    if (!isRaw(courtside)) return {};
    return {
      courtside: {
        ...this.#text('label', courtside.label, labelLengthMax),
        ...this.#text('unit', courtside.unit, labelLengthMax),
      },
    };
  }

  /** As many as there is room for. */
  symbols(symbols: readonly unknown[]): string[] {
    return symbols.flatMap((symbol) => this.#text('symbol', symbol, keyLengthMax).symbol ?? []);
  }

  #text<Name extends string>(name: Name, text: unknown, lengthMax: number): { [name in Name]?: string } {
    if (typeof text !== 'string' || this.#textLeft <= 0) return {};
    const shown = cut(text, Math.min(lengthMax, this.#textLeft));
    this.#textLeft -= shown.length;
    return { [name]: shown } as { [name in Name]?: string };
  }
}

/** `logicalType` and what belongs to it. */
export function logicalAttributes({ logicalType, precision, scale }: Raw): {
  logicalType?: string;
  precision?: number;
  scale?: number;
} {
  if (typeof logicalType !== 'string') return {};
  return {
    logicalType: cut(logicalType, keyLengthMax),
    ...(typeof precision === 'number' ? { precision } : {}),
    ...(typeof scale === 'number' ? { scale } : {}),
  };
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
