import avro, { type Schema, type Type } from 'avsc';

type SchemaHook = ConstructorParameters<typeof avro.types.LogicalType>;

/** A logical type whose values are those of the type below it: only its name and attributes matter here. */
class KeptLogicalType extends avro.types.LogicalType {
  readonly meaning: string;

  constructor(schema: SchemaHook[0], options?: SchemaHook[1]) {
    super(schema, options);
    this.meaning = meaningOf(schema as unknown as Readonly<Record<string, unknown>>);
  }

  protected override _fromValue(value: unknown): unknown {
    return value;
  }

  protected override _toValue(value: unknown): unknown {
    return value;
  }
}

/** `decimal(9, 2)`, `timestamp-millis` */
function meaningOf({ logicalType, precision, scale }: Readonly<Record<string, unknown>>): string {
  return precision === undefined ? String(logicalType) : `${logicalType}(${precision}, ${scale ?? 0})`;
}

/**
 * The schema as a type of avsc, which resolves names and namespaces and refuses what is no schema: unknown types, a
 * default that does not fit its field, a name that is given twice. Logical types are kept, whatever they are called.
 *
 * @throws {Error} with avsc's reason when it is no Avro schema.
 */
export function schemaType(schema: object): Type {
  const names = new Set<string>();
  JSON.stringify(schema, (key, value) => {
    if (key === 'logicalType') names.add(value);
    return value;
  });
  const logicalTypes = Object.fromEntries([...names].map((name) => [name, KeptLogicalType]));
  return avro.Type.forSchema(schema as Schema, { logicalTypes });
}

/** What the values of a type mean beyond their type: a logical type in words; undefined for plain types. */
export const meaning = (type: Type): string | undefined => (type instanceof KeptLogicalType ? type.meaning : undefined);

/** The type by which values are written: a logical type is one of these with a meaning. */
export const written = (type: Type): Type => (type instanceof KeptLogicalType ? type.underlyingType : type);

/** How a type is called in a message: `Team`, `int`, `array`, `null | string`, `long (timestamp-millis)`. */
export function typeWords(type: Type): string {
  if (isUnion(type)) return type.types.map(typeWords).join(' | ');
  const below = written(type);
  const words = below.name ? lastName(below.name) : below.typeName;
  const meant = meaning(type);
  return meant ? `${words} (${meant})` : words;
}

export const lastName = (fullName: string): string => fullName.slice(fullName.lastIndexOf('.') + 1);

export type UnionType = Type & { readonly types: readonly Type[] };
export type RecordType = avro.types.RecordType;
/** avsc's typings leave the default out. */
export type EnumType = avro.types.EnumType & { readonly default?: string };

export const isUnion = (type: Type): type is UnionType => avro.Type.isType(type, 'union');
export const isRecord = (type: Type): type is RecordType => avro.Type.isType(type, 'record');
export const isEnum = (type: Type): type is EnumType => avro.Type.isType(type, 'enum');
export const isFixed = (type: Type): type is avro.types.FixedType => avro.Type.isType(type, 'fixed');
export const isArray = (type: Type): type is avro.types.ArrayType => avro.Type.isType(type, 'array');
export const isMap = (type: Type): type is avro.types.MapType => avro.Type.isType(type, 'map');
