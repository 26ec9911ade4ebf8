import type { Pair } from './compare.ts';
import type { Mismatch } from './mismatch.ts';
import { typeWords } from './schema-type.ts';

/** What a reader's type takes besides itself: Avro, "Schema Resolution", the promotions of a writer's type. */
const promoted: Readonly<Record<string, readonly string[]>> = {
  long: ['int'],
  float: ['int', 'long'],
  double: ['int', 'long', 'float'],
  string: ['bytes'],
  bytes: ['string'],
};

/** Avro, "Schema Resolution": primitive types match when they are the same, or the writer's can be promoted. */
export function comparePrimitives({ reader, writer, path }: Pair): readonly Mismatch[] {
  const isSame = reader.typeName === writer.typeName;
  if (isSame || promoted[reader.typeName]?.includes(writer.typeName)) return [];
  return [{ path, rule: 'type', reader: typeWords(reader), writer: typeWords(writer) }];
}
