/** An Avro schema as it is written: the parts that the corpus changes. */
export type TypeJson = string | NamedJson | CollectionJson | TypeJson[];

export interface FieldJson {
  name: string;
  type: TypeJson;
  default?: unknown;
  aliases?: string[];
  doc?: string;
}

export interface RecordJson {
  type: 'record';
  name: string;
  namespace?: string;
  aliases?: string[];
  doc?: string;
  fields: FieldJson[];
}

export interface EnumJson {
  type: 'enum';
  name: string;
  namespace?: string;
  aliases?: string[];
  symbols: string[];
  default?: string;
}

export interface FixedJson {
  type: 'fixed';
  name: string;
  namespace?: string;
  aliases?: string[];
  size: number;
}

export type NamedJson = RecordJson | EnumJson | FixedJson;

/** A list, a map, or a type with a meaning. */
export interface CollectionJson {
  type: string;
  items?: TypeJson;
  values?: TypeJson;
  logicalType?: string;
  precision?: number;
  scale?: number;
}

type ObjectJson = NamedJson | CollectionJson;

const isObject = (type: TypeJson): type is ObjectJson => typeof type === 'object' && !Array.isArray(type);
export const isRecordJson = (type: TypeJson): type is RecordJson => isObject(type) && type.type === 'record';
export const isEnumJson = (type: TypeJson): type is EnumJson => isObject(type) && type.type === 'enum';
export const isFixedJson = (type: TypeJson): type is FixedJson => isObject(type) && type.type === 'fixed';
export const isUnionJson = (type: TypeJson): type is TypeJson[] => Array.isArray(type);
export const isLogicalJson = (type: TypeJson): type is CollectionJson => isObject(type) && 'logicalType' in type;
export const isNamedJson = (type: TypeJson): type is NamedJson =>
  isRecordJson(type) || isEnumJson(type) || isFixedJson(type);

/** Every type that a type is made of, itself first. */
export function typesIn(type: TypeJson): TypeJson[] {
  if (Array.isArray(type)) return [type, ...type.flatMap(typesIn)];
  if (isRecordJson(type)) return [type, ...type.fields.flatMap((field) => typesIn(field.type))];
  if (!isObject(type) || isNamedJson(type)) return [type];
  return [type, ...[type.items, type.values].flatMap((inner) => (inner === undefined ? [] : typesIn(inner)))];
}
