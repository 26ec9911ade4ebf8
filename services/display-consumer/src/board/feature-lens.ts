import type { Feature, FeatureEntity } from '../api.ts';
import type { EntityFold } from '../fold/entity-fold.ts';
import type { FoldableFact } from '../fold/sighting.ts';
import { factOrigin } from '../join/fact-origin.ts';
import type { BoardTopic } from './board-topic.ts';
import type { ViewLimits } from './view-limits.ts';

type Entity = readonly [key: string, fold: EntityFold<FoldableFact>];

interface Shown {
  readonly entity: FeatureEntity;
  readonly length: number;
}

interface SeenFeature {
  readonly topic: BoardTopic;
  readonly version: number;
  readonly feature: Feature;
  readonly length: number;
  readonly entities: ReadonlyMap<EntityFold<FoldableFact>, Shown>;
}

/**
 * Topics as one view shows them. It remembers its last look: what has not changed keeps its identity, and is not decoded
 * again.
 */
export class FeatureLens {
  readonly #limits: ViewLimits;
  readonly #gameId: string | undefined;
  #seen = new Map<string, SeenFeature>();

  /** @param gameId shows only the entities of this game, or of none (`noGame`); undefined = all. */
  constructor(limits: ViewLimits, gameId?: string) {
    this.#limits = limits;
    this.#gameId = gameId;
  }

  /** @param topics in the order in which they are taken when there is not room for all; shown by name. */
  look(topics: readonly BoardTopic[]): Feature[] {
    const seen = new Map<string, SeenFeature>();
    let lengthLeft = this.#limits.lengthMax;
    for (const topic of topics.slice(0, this.#limits.topicCountMax)) {
      if (topic.about.schemaLength > lengthLeft) continue;
      const look = this.#lookAt(topic, lengthLeft);
      seen.set(topic.name, look);
      lengthLeft -= look.length;
    }
    this.#seen = seen;
    return [...seen.values()].map(({ feature }) => feature).sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }

  #lookAt(topic: BoardTopic, lengthLeft: number): SeenFeature {
    const before = this.#seen.get(topic.name);
    const last = before?.topic === topic ? before : undefined;
    if (last?.version === topic.version && last.length <= lengthLeft) return last;
    const all = this.#entitiesOf(topic);
    const entities = new Map<EntityFold<FoldableFact>, Shown>();
    let length = topic.about.schemaLength;
    for (const [key, fold] of newestFirst(all, this.#limits.entityCountMax)) {
      const shown = last?.entities.get(fold) ?? show(topic, key, fold);
      if (length + shown.length > lengthLeft) break;
      length += shown.length;
      entities.set(fold, shown);
    }
    const feature = featureOf(topic, all.length, entities);
    const kept = last && isSame(last.feature, feature) ? last.feature : feature;
    return { topic, version: topic.version, feature: kept, length, entities };
  }

  #entitiesOf({ fold, games }: BoardTopic): Entity[] {
    if (this.#gameId === undefined) return [...fold.entities()];
    return games.keysOf(this.#gameId).flatMap((key): Entity[] => {
      const entity = fold.get(key);
      return entity ? [[key, entity]] : [];
    });
  }
}

/** All, if there are not too many; else those with the newest `observedAt`. */
function newestFirst(entities: readonly Entity[], countMax: number): readonly Entity[] {
  const observedAt = ([, { standing }]: Entity) => standing[0].observedAt;
  const sorted = entities.toSorted((a, b) => observedAt(b) - observedAt(a) || (a[0] < b[0] ? -1 : 1));
  return sorted.slice(0, countMax);
}

function show(topic: BoardTopic, key: string, fold: EntityFold<FoldableFact>): Shown {
  const { fact, length } = topic.about.shower.show(topic.decoded(fold));
  const entity = { key, fact, origin: factOrigin(topic.name, fold) };
  return { entity, length: length + originLength + key.length };
}

const originLength = 250; // Of an entity without its fact, as JSON.

function featureOf(topic: BoardTopic, entityCount: number, shown: ReadonlyMap<unknown, Shown>): Feature {
  const { title, schema } = topic.about;
  const entities = [...shown.values()].map(({ entity }) => entity).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { topic: topic.name, title, schema, entityCount, entities, isGone: topic.isGone };
}

function isSame(a: Feature, b: Feature): boolean {
  if (a.schema !== b.schema || a.entityCount !== b.entityCount || a.isGone !== b.isGone) return false;
  return a.entities.length === b.entities.length && a.entities.every((entity, index) => entity === b.entities[index]);
}
