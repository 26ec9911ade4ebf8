/** What flows through one topic: structural, so that contracts need not know this client. */
export interface Contract<Fact> {
  /** Name of the topic without prefix, such as `courtside.scores`. */
  readonly topic: string;
  /** The one service that writes the topic; its instances form the group of this name. */
  readonly owner: string;
  /** Avro schema of the value as parsed JSON; readers resolve every writer's schema to it. */
  readonly schema: object;
  /** Key of the record: the entity that the fact is about. */
  key(fact: Fact): string;
  /** `numPartitions`, and every other entry a configuration of the topic in Kafka's own words. */
  readonly config: { readonly numPartitions: number; readonly [name: string]: string | number };
}

/** Every fact says which revision of its entity it is and when the source was asked for it (epoch ms). */
export interface Revised {
  readonly revision: number;
  readonly observedAt: number;
}
