import type { Type } from 'avsc';
import { isArray, isEnum, isFixed, isMap, isRecord, isUnion } from '../../compatibility/schema-type.ts';

const ofPrimitives: Readonly<Record<string, readonly unknown[]>> = {
  null: [null],
  boolean: [true, false],
  int: [0, -1, 2_147_483_647],
  long: [0, -1, 9_007_199_254_740_990], // The largest that avsc takes.
  float: [0.5, -3],
  double: [0.1, -1e300],
  bytes: [Buffer.from([]), Buffer.from('bytes')],
  string: ['', 'words'],
};

/** Values of a type that between them take every branch of its unions and every symbol of its enums. */
export function sampleValues(type: Type): readonly unknown[] {
  if (isRecord(type)) return sampleRecords(type.fields);
  if (isEnum(type)) return type.symbols;
  if (isFixed(type)) return [Buffer.alloc(type.size, 1)];
  if (isUnion(type))
    return type.types.flatMap((branch) => sampleValues(branch).map((value) => inUnion(type, branch, value)));
  if (isArray(type)) return [[], sampleValues(type.itemsType)];
  if (isMap(type))
    return [{}, Object.fromEntries(sampleValues(type.valuesType).map((value, index) => [`k${index}`, value]))];
  return ofPrimitives[type.typeName] ?? [];
}

/** As many records as the field with the most values has; the others begin again. */
function sampleRecords(fields: readonly { readonly name: string; readonly type: Type }[]): readonly unknown[] {
  const columns = fields.map(({ name, type }) => ({ name, values: sampleValues(type) }));
  const count = Math.max(1, ...columns.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row % values.length]])),
  );
}

/** avsc wants to be told the branch where a value alone does not tell it. */
function inUnion(union: Type, branch: Type, value: unknown): unknown {
  return union.typeName === 'union:wrapped' && value !== null ? { [branch.branchName ?? '']: value } : value;
}
