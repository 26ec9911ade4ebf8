import type { SchemaEdit } from './older-version.ts';

interface NamedType {
  readonly type: string;
  readonly name?: string;
  fields?: Field[];
  symbols?: string[];
  readonly default?: unknown;
}

interface Field {
  readonly name: string;
  readonly type: unknown;
  readonly default?: unknown;
}

/**
 * A copy of a parsed Avro schema with one thing as it was before.
 *
 * @throws {Error} when there is no such thing, it was like that already, or the change would not be compatible.
 */
export function editSchema(schema: object, edit: SchemaEdit): object {
  const copy = structuredClone(schema);
  if (edit.kind === 'removeSymbol') removeSymbol(namedType(copy, edit.enum, edit), edit);
  else changeField(namedType(copy, edit.record, edit), edit);
  if (JSON.stringify(copy) === JSON.stringify(schema)) throw impossible(edit, 'it is like that already');
  return copy;
}

function removeSymbol(type: NamedType, edit: SchemaEdit & { kind: 'removeSymbol' }): void {
  const { symbols = [], default: usual } = type;
  if (!symbols.includes(edit.symbol)) throw impossible(edit, 'there is no such symbol');
  if (usual === undefined || usual === edit.symbol) throw impossible(edit, 'its readers would have no default for it');
  type.symbols = symbols.filter((symbol) => symbol !== edit.symbol);
}

function changeField(type: NamedType, edit: Exclude<SchemaEdit, { kind: 'removeSymbol' }>): void {
  const { fields = [] } = type;
  const field = fields.find(({ name }) => name === edit.field);
  if (!field) throw impossible(edit, 'there is no such field');
  if (field.default === undefined) throw impossible(edit, 'it has no default');
  const older = edit.kind === 'removeField' ? [] : [{ ...field, type: edit.type, default: edit.default }];
  type.fields = fields.flatMap((each) => (each === field ? older : [each]));
}

/** The type of that name, wherever it is defined. */
function namedType(schema: unknown, name: string, edit: SchemaEdit): NamedType {
  const found = findNamed(schema, name);
  if (!found) throw impossible(edit, `there is no type ${name}`);
  return found;
}

/** The record or enum of that name inside a parsed schema. */
export function findNamed(part: unknown, name: string): NamedType | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const type = part as NamedType;
  if (type.name === name && (type.type === 'record' || type.type === 'enum')) return type;
  for (const inner of Object.values(part)) {
    const found = findNamed(inner, name);
    if (found) return found;
  }
  return undefined;
}

const impossible = (edit: SchemaEdit, why: string) =>
  new Error(`Cannot make an older schema by ${JSON.stringify(edit)}: ${why}`);
