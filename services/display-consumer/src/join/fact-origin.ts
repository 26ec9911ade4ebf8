import type { FactOrigin } from '../api.ts';
import type { EntityFold } from '../fold/entity-fold.ts';

/** Where the newest fact of an entity comes from, and its ages. */
export function factOrigin(topic: string, { standing, contentChangedAt }: EntityFold<unknown>): FactOrigin {
  const { partition, offset, schemaId, revision, observedAt, publishedAt } = standing[0];
  return { topic, partition, offset, schemaId, revision, observedAt, contentChangedAt, publishedAt };
}
