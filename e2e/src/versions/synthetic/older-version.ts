/** One thing that an older contract said otherwise. */
export type SchemaEdit =
  | { readonly kind: 'removeField'; readonly record: string; readonly field: string }
  | { readonly kind: 'removeSymbol'; readonly enum: string; readonly symbol: string }
  | {
      readonly kind: 'changeDefault';
      readonly record: string;
      readonly field: string;
      /** A union whose first branch is that of the default, as Avro wants it. */
      readonly type: readonly string[];
      readonly default: unknown;
    };

/** A change of a contract, by the name of its folder. */
export interface ContractEdit {
  readonly contract: string;
  readonly edit: SchemaEdit;
}

/** What stands exactly once in a file of the repository, and what stood there before. */
export interface TextEdit {
  readonly file: string;
  readonly now: string;
  readonly before: string;
}

/** A version that never was, made from today's: plain data, so that its content has a hash. */
export interface OlderVersion {
  readonly name: string;
  readonly contracts: readonly ContractEdit[];
  readonly code: readonly TextEdit[];
}
