import type { Pair } from './compare.ts';
import { compareNamed } from './compare-names.ts';
import type { Mismatch } from './mismatch.ts';
import type { EnumType } from './schema-type.ts';

/**
 * Avro, "Schema Resolution": a symbol that the reader's enum does not have becomes the default of that enum (not of the
 * field); without one it is an error.
 */
export function compareEnums(pair: Pair<EnumType>): readonly Mismatch[] {
  const { reader, writer, path } = pair;
  const names = compareNamed(pair);
  const unknown = writer.symbols.filter((symbol) => !reader.symbols.includes(symbol));
  if (names.length > 0 || unknown.length === 0 || reader.default !== undefined) return names;
  return [{ path, rule: 'symbol', reader: reader.symbols.join(', '), writer: unknown.join(', ') }];
}
