import type { Feature } from '../../../src/api.ts';
import type { JsonObject } from '../../../src/avro-schema.ts';
import { entryWords } from '../../words/topic-words.ts';
import { ownValue } from './own-value.ts';

/** When the source was last asked for any of the entities, epoch ms; null without any. */
export function newestObservedAt({ entities }: Pick<Feature, 'entities'>): number | null {
  return entities.reduce<number | null>(
    (newest, { origin }) => Math.max(newest ?? origin.observedAt, origin.observedAt),
    null,
  );
}

/** How much of a topic is here: "30 entries", or "25 of 1,240 entries" where a view is bounded. */
export function amountWords({ entities, entityCount }: Pick<Feature, 'entities' | 'entityCount'>): string {
  if (entityCount <= entities.length) return entryWords(entities.length);
  return `${entities.length.toLocaleString()} of ${entryWords(entityCount)}`;
}

/** Sources that are not what they look like. Other topics may call anything their source. */
const labelled = ['simulated', 'replay'];

/** Where the facts come from, as far as it must be said: by the game they belong to, else as they tell it themselves. */
export function sourcesOf({ entities }: Pick<Feature, 'entities'>): readonly string[] {
  return [...new Set(entities.map(({ fact }) => sourceOf(fact)).filter((source) => source !== null))];
}

function sourceOf(fact: JsonObject): string | null {
  const told = ownValue(fact, 'gameId') ?? ownValue(fact, 'source');
  return labelled.find((source) => told === source || String(told).startsWith(`${source}:`)) ?? null;
}
