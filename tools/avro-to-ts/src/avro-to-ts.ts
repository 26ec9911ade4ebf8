/** The part of Avro's schema language that contracts use (https://avro.apache.org/docs/1.12.0/specification/). */
export type AvroType = string | readonly AvroType[] | AvroNamed | AvroCollection;

interface AvroNamed {
  readonly type: 'record' | 'enum';
  readonly name: string;
  readonly doc?: string;
  readonly fields?: readonly AvroField[];
  readonly symbols?: readonly string[];
}

interface AvroCollection {
  readonly type: AvroType;
  readonly items?: AvroType;
  readonly values?: AvroType;
}

interface AvroField {
  readonly name: string;
  readonly type: AvroType;
  readonly doc?: string;
}

const primitives: Readonly<Record<string, string>> = {
  null: 'null',
  boolean: 'boolean',
  int: 'number',
  long: 'number',
  float: 'number',
  double: 'number',
  bytes: 'Buffer',
  string: 'string',
};

/**
 * Prints the TypeScript of an Avro schema: a type for each record and enum, and the schema itself as `schema`.
 *
 * Every field is required, those with a default too: a writer that leaves one out should have to say so.
 * The text is not formatted; `biome format` is the last step of the command.
 *
 * @throws {Error} when the schema uses a type that contracts do not use.
 */
export function avroToTs(schema: AvroType): string {
  const declarations: string[] = [];
  printType(schema, declarations);
  return [
    '// Printed by tools/avro-to-ts from the .avsc beside src/. Edit that, then run `npx nx run-many -t codegen`.',
    ...declarations,
    `export const schema = ${JSON.stringify(schema, null, 2)} as const;\n`,
  ].join('\n\n');
}

/** Returns how the type is written where it is used, and adds what has to be declared. */
function printType(type: AvroType, declarations: string[]): string {
  if (typeof type === 'string') return primitives[type] ?? lastName(type);
  if (Array.isArray(type)) return type.map((branch) => printType(branch, declarations)).join(' | ');
  if (isNamed(type)) {
    const place = declarations.push('') - 1; // A record stands before what it is made of.
    declarations[place] = type.type === 'enum' ? printEnum(type) : printRecord(type, declarations);
    return type.name;
  }
  return printCollection(type as AvroCollection, declarations);
}

function isNamed(type: AvroType): type is AvroNamed {
  return typeof type === 'object' && 'type' in type && (type.type === 'record' || type.type === 'enum');
}

function printCollection({ type, items, values }: AvroCollection, declarations: string[]): string {
  if (type === 'array' && items) return `ReadonlyArray<${printType(items, declarations)}>`;
  if (type === 'map' && values) return `Readonly<Record<string, ${printType(values, declarations)}>>`;
  if (typeof type === 'string' && primitives[type]) return primitives[type];
  throw new Error(`Cannot print the Avro type ${JSON.stringify(type)}: contracts use records, enums, arrays and maps`);
}

function printEnum({ name, doc, symbols = [] }: AvroNamed): string {
  return `${printDoc(doc)}export type ${name} = ${symbols.map((symbol) => `'${symbol}'`).join(' | ')};`;
}

function printRecord({ name, doc, fields = [] }: AvroNamed, declarations: string[]): string {
  const lines = fields.map(
    (field) => `${printDoc(field.doc)}readonly ${field.name}: ${printType(field.type, declarations)};`,
  );
  return `${printDoc(doc)}export interface ${name} {\n${lines.join('\n')}\n}`;
}

function printDoc(doc: string | undefined): string {
  return doc ? `/** ${doc.replaceAll('*/', '* /')} */\n` : '';
}

function lastName(fullName: string): string {
  return fullName.split('.').at(-1) ?? fullName;
}
