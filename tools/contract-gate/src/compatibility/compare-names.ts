import type { Pair } from './compare.ts';
import type { Mismatch } from './mismatch.ts';

/**
 * Avro, "Schema Resolution": records, enums and fixed types match when their names do, or when the writer's is among
 * the reader's aliases. Avro compares names without namespace; avsc compares them whole, and it is what reads our facts.
 */
export function compareNamed({ reader, writer, path }: Pair): readonly Mismatch[] {
  const { name = '', aliases = [] } = reader;
  const isKnown = [name, ...aliases].includes(writer.name ?? '');
  return isKnown ? [] : [{ path, rule: 'name', reader: name, writer: writer.name ?? writer.typeName }];
}
