/** What an option says, as far as it can be read, and all that is wrong with it: problems are told together. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly problems: readonly string[];
}
