import { findNamed } from '../synthetic/edit-schema.ts';

/** The schemas of the one who wrote a fact and of the one who shows it. */
export interface SchemaPair {
  readonly writer: object;
  readonly reader: object;
}

/** What may be shown: one value, or one of several where the writer had no word for what is so. */
export type Expected = readonly unknown[];

/**
 * What a reader may show of a field whose true value is known, by the rules of Avro, "Schema Resolution"
 * (https://avro.apache.org/docs/1.12.0/specification/#schema-resolution): undefined where it does not know the field, its
 * default where the writer did not know it.
 */
export function readField(value: unknown, record: string, field: string, { writer, reader }: SchemaPair): Expected {
  const read = fieldOf(reader, record, field);
  if (!read) return [undefined];
  return fieldOf(writer, record, field) ? [value] : [read.default];
}

/** The same of a symbol: a reader that does not know it shows the default of its enum. */
export function readSymbol(symbol: string, name: string, { writer, reader }: SchemaPair): Expected {
  const [written, read] = [findNamed(writer, name), findNamed(reader, name)];
  const said = written?.symbols?.includes(symbol) ? [symbol] : (written?.symbols ?? []);
  return said.map((each) => (read?.symbols?.includes(each) ? each : read?.default));
}

/** The names of a record's fields. */
export const fieldNames = (schema: object, record: string): readonly string[] =>
  (findNamed(schema, record)?.fields ?? []).map(({ name }) => name);

const fieldOf = (schema: object, record: string, field: string) =>
  findNamed(schema, record)?.fields?.find(({ name }) => name === field);
