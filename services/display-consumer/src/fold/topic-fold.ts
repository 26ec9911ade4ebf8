import { type FactBatch, type FactRecord, isNewer, type Standing } from '@courtside/kafka-client';
import { type EntityFold, withFact, withGlimpse, withTombstone } from './entity-fold.ts';
import { type FoldableFact, type Sighting, sightingOf } from './sighting.ts';

/** Three seasons of games. Beyond it the entity that was seen first is forgotten. */
const entityCountMaxDefault = 5_000;
/** Tombstones are remembered so that a replay below them changes nothing; a topic that deletes more is not an owner's. */
const tombstoneCountMax = 10_000;

export interface TopicFoldOptions<Fact> {
  /** Told of every fact, the older ones too; given, each record is decoded. */
  sighted?(key: string, sighting: Sighting<Fact>): void;
  deleted?(key: string, partition: number, offset: number): void;
  entityCountMax?: number;
}

/** A record with its key, which a record reads anew each time it is asked. */
interface Keyed<Fact> {
  readonly key: string;
  readonly record: FactRecord<Fact>;
}

/**
 * The newest fact of every entity of one topic, whatever the order, duplication or replay in which facts come.
 *
 * Only facts that can stand are decoded: of a batch that holds one game a hundred times, usually one.
 */
export class TopicFold<Fact extends FoldableFact> {
  readonly #options: TopicFoldOptions<Fact>;
  readonly #entities = new Map<string, EntityFold<Fact>>();
  readonly #tombstones = new Map<string, number>();
  #changedKeys = new Set<string>();
  /** Undefined until somebody asks, and again after each change. */
  #lastObservedAt: number | null | undefined;

  constructor(options: TopicFoldOptions<Fact> = {}) {
    this.#options = options;
  }

  get size(): number {
    return this.#entities.size;
  }

  /** Newest `observedAt` of what stands, epoch ms; null without any. */
  get lastObservedAt(): number | null {
    this.#lastObservedAt ??= this.#entities
      .values()
      .reduce<number | null>((last, { standing }) => Math.max(last ?? 0, standing[0].observedAt), null);
    return this.#lastObservedAt;
  }

  get(key: string): EntityFold<Fact> | undefined {
    return this.#entities.get(key);
  }

  entities(): MapIterator<[string, EntityFold<Fact>]> {
    return this.#entities.entries();
  }

  /** The keys about which something new is known since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changedKeys;
    this.#changedKeys = new Set();
    return changed;
  }

  /** The topic was deleted and made again: everything is forgotten. */
  clear(): void {
    for (const key of this.#entities.keys()) this.#changedKeys.add(key);
    this.#entities.clear();
    this.#tombstones.clear();
    this.#lastObservedAt = undefined;
  }

  /** Folds a batch. It may throw half-way when a record cannot be decoded, and be called again with the others. */
  apply({ partition, records }: Pick<FactBatch<Fact>, 'partition' | 'records'>): void {
    const alive = this.#withoutDeleted(
      partition,
      records.map((record) => ({ key: record.key, record })),
    );
    if (this.#options.sighted) for (const keyed of alive) this.#tell(partition, keyed);
    const standing = standingOf(alive);
    for (const keyed of standing) this.#foldStanding(partition, keyed);
    // Behind the standing ones: only then is it known about which revision the others can say something.
    for (const keyed of alive) if (!standing.has(keyed)) this.#foldGlimpse(partition, keyed);
    this.#forgetBeyondLimit();
  }

  /** Applies the tombstones and leaves the facts that none of them has deleted. */
  #withoutDeleted(partition: number, all: readonly Keyed<Fact>[]): readonly Keyed<Fact>[] {
    for (const keyed of all) if (isTombstone(keyed)) this.#bury(partition, keyed);
    if (this.#tombstones.size === 0) return all;
    const isAlive = (keyed: Keyed<Fact>) =>
      !isTombstone(keyed) && keyed.record.offset > (this.#tombstones.get(`${partition}/${keyed.key}`) ?? -1);
    return all.filter(isAlive);
  }

  #bury(partition: number, { key, record: { offset } }: Keyed<Fact>): void {
    const grave = `${partition}/${key}`;
    if (offset <= (this.#tombstones.get(grave) ?? -1)) return;
    this.#tombstones.set(grave, offset);
    forgetFirst(this.#tombstones, tombstoneCountMax);
    this.#options.deleted?.(key, partition, offset);
    const known = this.#entities.get(key);
    if (known) this.#set(key, withTombstone(known, partition, offset));
  }

  #tell(partition: number, { key, record }: Keyed<Fact>): void {
    const sighting = sightingOf(partition, record);
    if (!sighting) return;
    this.#options.sighted?.(key, sighting);
    this.#changedKeys.add(key);
  }

  #foldStanding(partition: number, { key, record }: Keyed<Fact>): void {
    const sighting = sightingOf(partition, record);
    if (sighting) this.#set(key, withFact(this.#entities.get(key), sighting));
  }

  #foldGlimpse(partition: number, { key, record }: Keyed<Fact>): void {
    const known = this.#entities.get(key);
    if (!known) return;
    const { revision, observedAt, offset } = record;
    const decode = () => sightingOf(partition, record);
    this.#set(key, withGlimpse(known, { revision, observedAt, offset, partition }, decode));
  }

  #set(key: string, next: EntityFold<Fact> | undefined): void {
    if (next === this.#entities.get(key)) return;
    this.#changedKeys.add(key);
    this.#lastObservedAt = undefined;
    if (next) this.#entities.set(key, next);
    else this.#entities.delete(key);
  }

  #forgetBeyondLimit(): void {
    const forgotten = forgetFirst(this.#entities, this.#options.entityCountMax ?? entityCountMaxDefault);
    if (forgotten.length > 0) this.#lastObservedAt = undefined;
    for (const key of forgotten) this.#changedKeys.add(key);
  }
}

const isTombstone = ({ record }: Keyed<unknown>) => record.schemaId === null;

/** Those that no later one of the same key in the batch replaces, in the order of the log. */
function standingOf<Fact>(alive: readonly Keyed<Fact>[]): Set<Keyed<Fact>> {
  const newestByKey = new Map<string, Standing>();
  const standing = alive.toReversed().filter(({ key, record }) => {
    const newest = newestByKey.get(key);
    if (newest && !isNewer(record, newest)) return false;
    newestByKey.set(key, record);
    return true;
  });
  return new Set(standing.reverse());
}

function forgetFirst<Value>(map: Map<string, Value>, countMax: number): string[] {
  const surplus = [...map.keys().take(Math.max(0, map.size - countMax))];
  for (const key of surplus) map.delete(key);
  return surplus;
}
