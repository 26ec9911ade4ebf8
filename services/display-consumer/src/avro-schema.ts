// Avro schemas as JSON, as far as a generic reader needs them. Types only, shared with the page.

/** A value as JSON carries it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** What the `courtside` attribute of a record schema tells a generic reader. Each part can be missing. */
export interface CourtsideTopic {
  readonly title?: string;
  /** The fields whose values, joined by `/`, are the key of a record. */
  readonly entity?: readonly string[];
  /** The field that counts the changes of an entity. */
  readonly revision?: string;
}

/** What the `courtside` attribute of a field tells a generic reader. Each part can be missing. */
export interface CourtsideField {
  readonly label?: string;
  readonly unit?: string;
}

/** A type: the name of a primitive or of a type that was defined before, a union, or a definition. */
export type AvroSchema = string | readonly AvroSchema[] | AvroDefinition;

export type AvroDefinition =
  | AvroRecordSchema
  | AvroEnumSchema
  | AvroFixedSchema
  | AvroArraySchema
  | AvroMapSchema
  | AvroPrimitiveSchema;

/** A named type is defined where it is first used, and is only named after that. */
interface AvroNamedSchema {
  readonly name: string;
  readonly namespace?: string;
  readonly doc?: string;
}

export interface AvroRecordSchema extends AvroNamedSchema {
  readonly type: 'record';
  readonly fields: readonly AvroField[];
  readonly courtside?: CourtsideTopic;
}

export interface AvroField {
  readonly name: string;
  readonly type: AvroSchema;
  readonly doc?: string;
  readonly courtside?: CourtsideField;
}

export interface AvroEnumSchema extends AvroNamedSchema {
  readonly type: 'enum';
  readonly symbols: readonly string[];
}

export interface AvroFixedSchema extends AvroNamedSchema {
  readonly type: 'fixed';
  readonly size: number;
  readonly logicalType?: string;
  /** Of `decimal`. */
  readonly precision?: number;
  readonly scale?: number;
}

export interface AvroArraySchema {
  readonly type: 'array';
  readonly items: AvroSchema;
}

export interface AvroMapSchema {
  readonly type: 'map';
  readonly values: AvroSchema;
}

/** A primitive with attributes: `{ "type": "long", "logicalType": "timestamp-millis" }`. */
export interface AvroPrimitiveSchema {
  readonly type: AvroPrimitive;
  readonly logicalType?: string;
  /** Of `decimal`. */
  readonly precision?: number;
  readonly scale?: number;
}

export type AvroPrimitive = 'null' | 'boolean' | 'int' | 'long' | 'float' | 'double' | 'bytes' | 'string';
