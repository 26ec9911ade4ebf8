import type { Type, types } from 'avsc';
import { compareEnums } from './compare-enums.ts';
import { compareNamed } from './compare-names.ts';
import { comparePrimitives } from './compare-primitives.ts';
import { compareRecords } from './compare-records.ts';
import { compareUnions } from './compare-unions.ts';
import type { Mismatch } from './mismatch.ts';
import { isArray, isEnum, isFixed, isMap, isRecord, isUnion, meaning, typeWords, written } from './schema-type.ts';

/** A reader's and a writer's type at one place of two schemas. */
export interface Pair<Of extends Type = Type> {
  readonly reader: Of;
  readonly writer: Of;
  readonly path: string;
}

export type Compare = (pair: Pair) => readonly Mismatch[];

/**
 * Every place where `reader` cannot read what `writer` has written; none means that it reads every fact.
 *
 * These are the rules of Avro, "Schema Resolution" (https://avro.apache.org/docs/1.12.0/specification/#schema-resolution),
 * for whatever a writer may write, where Avro itself decides fact by fact. Three are stricter, because readers are:
 * names count with their namespace (avsc), a field may not find two of its aliases (avsc), and a logical type may not
 * change (its numbers would still be read, and mean something else).
 */
export function readMismatches(reader: Type, writer: Type): readonly Mismatch[] {
  // A named type is compared with another once: it may be used in many places, and inside itself.
  const known = new Map<string, readonly Mismatch[]>();
  const compare: Compare = (pair) => {
    if (isUnion(pair.reader) || isUnion(pair.writer)) return compareUnions(pair, compare);
    const id = isRecord(pair.reader) && isRecord(pair.writer) ? `${pair.reader.name} ${pair.writer.name}` : undefined;
    const found = id === undefined ? undefined : known.get(id);
    if (found) return found;
    if (id !== undefined) known.set(id, []);
    const mismatches = compareMeanings(pair) ?? compareWritten(unwrapped(pair), compare);
    if (id !== undefined) known.set(id, mismatches);
    return mismatches;
  };
  return [...new Set(compare({ reader, writer, path: '' }))];
}

const unwrapped = ({ reader, writer, path }: Pair): Pair => ({
  reader: written(reader),
  writer: written(writer),
  path,
});

/** A changed logical type is a mismatch, whatever the types below are; undefined when the two mean the same. */
function compareMeanings({ reader, writer, path }: Pair): readonly Mismatch[] | undefined {
  if (meaning(reader) === meaning(writer)) return undefined;
  return [{ path, rule: 'meaning', reader: typeWords(reader), writer: typeWords(writer) }];
}

/** Avro, "Schema Resolution": to match, both are of one kind, or the writer's can be promoted to the reader's. */
function compareWritten({ reader, writer, path }: Pair, compare: Compare): readonly Mismatch[] {
  if (isRecord(reader) && isRecord(writer)) return compareRecords({ reader, writer, path }, compare);
  if (isEnum(reader) && isEnum(writer)) return compareEnums({ reader, writer, path });
  if (isFixed(reader) && isFixed(writer)) return compareFixed({ reader, writer, path });
  if (isArray(reader) && isArray(writer))
    return compare({ reader: reader.itemsType, writer: writer.itemsType, path: `${path}[]` });
  if (isMap(reader) && isMap(writer))
    return compare({ reader: reader.valuesType, writer: writer.valuesType, path: `${path}{}` });
  return comparePrimitives({ reader, writer, path });
}

/** Avro, "Schema Resolution": both schemas are fixed whose sizes and names match. */
function compareFixed(pair: Pair<types.FixedType>): readonly Mismatch[] {
  const { reader, writer, path } = pair;
  const names = compareNamed(pair);
  if (names.length > 0 || reader.size === writer.size) return names;
  return [{ path, rule: 'size', reader: `${reader.size} bytes`, writer: `${writer.size} bytes` }];
}
