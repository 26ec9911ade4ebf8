/** Why one schema cannot read what another has written; each name is one rule of rules.ts. */
export type Rule = 'type' | 'name' | 'default' | 'alias' | 'symbol' | 'branch' | 'size' | 'meaning';

/** One place where a reader's schema cannot read what a writer's has written. */
export interface Mismatch {
  /** The field from the root: `home.score`, `players[].points`, `totals{}.points`; empty for the root itself. */
  readonly path: string;
  readonly rule: Rule;
  /** What the reader has there, and what the writer has: a type, a name, the symbols that are too many. */
  readonly reader: string;
  readonly writer: string;
}
