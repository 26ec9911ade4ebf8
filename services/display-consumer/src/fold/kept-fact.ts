import type { DetachedFact, FactRecord } from '@courtside/kafka-client';
import { gameIdOf } from '../topics/describe-topic.ts';

/** What is kept of a fact of a topic that nobody may be looking at: its bytes. It is decoded when it is shown. */
export interface KeptFact {
  readonly gameId: string | undefined;
  readonly detached: DetachedFact<unknown>;
  readonly isCorrection?: false;
}

/** Decodes the record to see that it can be shown, and keeps its bytes; null of a tombstone. */
export function keepBytes(record: FactRecord<unknown>): KeptFact | null {
  const { fact } = record;
  const detached = fact === null ? null : record.detach();
  return detached && { gameId: gameIdOf(fact), detached };
}
