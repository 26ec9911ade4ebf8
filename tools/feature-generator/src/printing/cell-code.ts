import type { Field, FieldType } from '../options/field.ts';

/** The code that puts the value of a field of `fact` into words. */
export function cellCode({ name, type, isNullable }: Field): string {
  const value = `fact.${name}`;
  return isNullable ? `ifThere(${value}, (value) => ${wordsCode('value', type)})` : wordsCode(value, type);
}

function wordsCode(value: string, { kind }: FieldType): string {
  switch (kind) {
    case 'string':
    case 'enum':
      return value;
    case 'boolean':
      return `(${value} ? 'yes' : 'no')`;
    case 'timestamp':
      return `momentWords(${value})`;
    default:
      return `String(${value})`;
  }
}
