/** The types of a field that need no further words; `timestamp` is Avro's `timestamp-millis`. */
export const plainKinds = ['string', 'boolean', 'int', 'long', 'float', 'double', 'timestamp'] as const;

export type PlainKind = (typeof plainKinds)[number];

export type FieldType = { readonly kind: PlainKind } | { readonly kind: 'enum'; readonly symbols: readonly string[] };

/** A field of a fact, as somebody asked for it. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Whether the source may not have it. */
  readonly isNullable: boolean;
}
