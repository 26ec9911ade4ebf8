import { type FieldType, plainKinds } from './field.ts';
import type { Parsed } from './parsed.ts';

/** More values than a person can tell apart are no enum, but text. */
const symbolCountMax = 100;
/** The rule for names in Avro (https://avro.apache.org/docs/1.12.0/specification/#names). */
const avroName = /^[A-Za-z_]\w*$/;
const help = `there are ${plainKinds.join(', ')} and enum(one|other), each with ? where the source may not have it`;

/** Reads a type, such as `int` or `enum(out|active)`; `value` is undefined when it is none. */
export function parseFieldType(text: string): Parsed<FieldType | undefined> {
  const kind = plainKinds.find((plain) => plain === text);
  if (kind) return { value: { kind }, problems: [] };
  const symbols = /^enum\((.*)\)$/.exec(text)?.[1]?.split('|');
  if (symbols) return parseSymbols(symbols.map((symbol) => symbol.trim()));
  return { value: undefined, problems: [`"${text}" is no type: ${help}`] };
}

function parseSymbols(symbols: readonly string[]): Parsed<FieldType> {
  const odd = symbols.filter((symbol) => !avroName.test(symbol)).map((symbol) => `"${symbol}"`);
  const doubled = [...new Set(symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index))];
  const problems = [
    ...(odd.length > 0 ? [`the values of an enum are letters, digits and _: ${odd.join(', ')} cannot be one`] : []),
    ...(doubled.length > 0 ? [`an enum names each value once: ${doubled.join(', ')}`] : []),
    ...(symbols.length > symbolCountMax ? [`an enum has at most ${symbolCountMax} values: ${symbols.length}`] : []),
  ];
  return { value: { kind: 'enum', symbols }, problems };
}
