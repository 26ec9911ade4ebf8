import type { FactRecord } from '@courtside/kafka-client';

/** What a fold needs of what it keeps of a fact, of any topic. */
export interface FoldableFact {
  /** Whether this revision takes something back; topics without the field never do. */
  readonly isCorrection?: boolean;
}

/** A fact, as it is kept, and where it stands in the log. It holds no bytes of the answer that brought it. */
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

/**
 * What is kept of a record, and where it stands; undefined for a tombstone. Throws what the reader has to hear when the
 * bytes do not fit.
 */
export function sightingOf<Fact>(
  partition: number,
  record: FactRecord<unknown>,
  keep: (record: FactRecord<unknown>) => Fact | null,
): Sighting<Fact> | undefined {
  const fact = keep(record);
  if (fact === null) return undefined;
  const { revision, observedAt, offset, schemaId, timestampMs } = record;
  return { fact, revision, observedAt, partition, offset, schemaId, publishedAt: timestampMs };
}
