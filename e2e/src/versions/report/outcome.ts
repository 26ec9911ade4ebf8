/** What one pair of versions, or one replacement, has come to. */
export interface Outcome {
  /** `score-producer with display`, `display-consumer replaced` */
  readonly what: string;
  readonly versions: string;
  readonly gameCount: number;
  /** Empty when it is as it has to be. */
  readonly differences: readonly string[];
  readonly seconds: number;
}
