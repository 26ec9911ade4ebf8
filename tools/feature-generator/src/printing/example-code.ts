import type { Field, FieldType, PlainKind } from '../options/field.ts';

const methods: Readonly<Record<PlainKind, string>> = {
  string: 'text',
  boolean: 'flag',
  int: 'whole',
  long: 'whole',
  float: 'decimal',
  double: 'decimal',
  timestamp: 'moment',
};

/** The code that makes a value up for a field, out of `values` of producer-kit. */
export function exampleCode({ name, type, isNullable }: Field): string {
  const code = madeUp(name, type);
  return isNullable ? `values.orNull('${name}', ${code})` : code;
}

function madeUp(name: string, type: FieldType): string {
  if (type.kind !== 'enum') return `values.${methods[type.kind]}('${name}')`;
  return `values.oneOf('${name}', [${type.symbols.map((symbol) => `'${symbol}'`).join(', ')}])`;
}
