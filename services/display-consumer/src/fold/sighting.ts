import type { FactRecord, Revised } from '@courtside/kafka-client';

/** What a fold needs of a fact of any topic. */
export interface FoldableFact extends Revised {
  /** Whether this revision takes something back; topics without the field never do. */
  readonly isCorrection?: boolean;
}

/** A decoded fact and where it stands in the log. It holds no bytes of the record. */
export interface Sighting<Fact> {
  readonly fact: Fact;
  readonly revision: number;
  readonly observedAt: number;
  readonly partition: number;
  readonly offset: number;
  readonly schemaId: number | null;
  /** Kafka's time, epoch ms. */
  readonly publishedAt: number;
}

/** Decodes the record; undefined for a tombstone. Throws what the reader has to hear when the bytes do not fit. */
export function sightingOf<Fact>(partition: number, record: FactRecord<Fact>): Sighting<Fact> | undefined {
  const { fact, revision, observedAt, offset, schemaId, timestampMs } = record;
  if (fact === null) return undefined;
  return { fact, revision, observedAt, partition, offset, schemaId, publishedAt: timestampMs };
}
