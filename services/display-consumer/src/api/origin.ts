/** Where a fact stands in Kafka and how old it is. All times are epoch ms. */
export interface FactOrigin {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Id of the schema in the registry; null where the record did not carry one. */
  readonly schemaId: number | null;
  readonly revision: number;
  /** When the source was last asked with success: the age of the numbers. */
  readonly observedAt: number;
  /** When this revision was first seen: the content is unchanged since then. */
  readonly contentChangedAt: number;
  /** Kafka's time of publishing. */
  readonly publishedAt: number;
}
