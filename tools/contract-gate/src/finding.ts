/** Something that a contract may not do. */
export interface Finding {
  /** What it is about: a field such as `home.score`, a file, `topic`. */
  readonly where: string;
  /** What is so, in a sentence that goes on from `where`. */
  readonly problem: string;
  /** The rule, and who has made it. */
  readonly rule: string;
  /** What to do instead. */
  readonly instead: string;
}
