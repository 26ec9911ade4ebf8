import { type FactBatch, type FactRecord, isNewer, type Standing } from '@courtside/kafka-client';
import { type EntityFold, withFact, withGlimpse, withTombstone } from './entity-fold.ts';
import { type FoldableFact, type Sighting, sightingOf } from './sighting.ts';

/** Three seasons of games. Beyond it the entity that was seen first is forgotten. */
const entityCountMaxDefault = 5_000;
/** Tombstones are remembered so that a replay below them changes nothing; a topic that deletes more is not an owner's. */
const tombstoneCountMax = 10_000;

export interface TopicFoldOptions<Fact> {
  /** What is kept of a record that can stand; null of a tombstone. Must look at `record.fact`, which checks it. */
  keep(record: FactRecord<unknown>): Fact | null;
  /** Told of every entity that has changed; undefined = it was not, or is not any more. */
  changed?(key: string, before: EntityFold<Fact> | undefined, after: EntityFold<Fact> | undefined): void;
  /** Told of every fact, the older ones too; given, each record is decoded. */
  sighted?(key: string, sighting: Sighting<Fact>): void;
  deleted?(key: string, partition: number, offset: number): void;
  entityCountMax?: number;
}

/** A record with its key, which a record reads anew each time it is asked. */
interface Keyed {
  readonly key: string;
  readonly record: FactRecord<unknown>;
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
  /** Undefined until somebody asks, and again after each change. */
  #lastObservedAt: number | null | undefined;

  constructor(options: TopicFoldOptions<Fact>) {
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

  /** The topic was deleted and made again: everything is forgotten. */
  clear(): void {
    for (const key of [...this.#entities.keys()]) this.#set(key, undefined);
    this.#tombstones.clear();
  }

  /** Folds a batch. It may throw half-way when a record cannot be decoded, and be called again with the others. */
  apply({ partition, records }: Pick<FactBatch<unknown>, 'partition' | 'records'>): void {
    const alive = this.#withoutDeleted(
      partition,
      records.map((record) => ({ key: record.key, record })),
    );
    if (this.#options.sighted) for (const keyed of alive) this.#tell(partition, keyed);
    const standing = standingOf(alive);
    for (const keyed of standing) this.#foldStanding(partition, keyed);
    // Behind the standing ones: only then is it known about which revision the others can say something.
    for (const keyed of alive) if (!standing.has(keyed)) this.#foldGlimpse(partition, keyed);
    this.forgetFirst(this.#entities.size - (this.#options.entityCountMax ?? entityCountMaxDefault));
  }

  /** Forgets the entities that were seen first. */
  forgetFirst(count: number): void {
    for (const key of [...this.#entities.keys().take(Math.max(count, 0))]) this.#set(key, undefined);
  }

  /** Applies the tombstones and leaves the facts that none of them has deleted. */
  #withoutDeleted(partition: number, all: readonly Keyed[]): readonly Keyed[] {
    for (const keyed of all) if (isTombstone(keyed)) this.#bury(partition, keyed);
    if (this.#tombstones.size === 0) return all;
    const isAlive = (keyed: Keyed) =>
      !isTombstone(keyed) && keyed.record.offset > (this.#tombstones.get(`${partition}/${keyed.key}`) ?? -1);
    return all.filter(isAlive);
  }

  #bury(partition: number, { key, record: { offset } }: Keyed): void {
    const grave = `${partition}/${key}`;
    if (offset <= (this.#tombstones.get(grave) ?? -1)) return;
    this.#tombstones.set(grave, offset);
    forgetSurplus(this.#tombstones, tombstoneCountMax);
    this.#options.deleted?.(key, partition, offset);
    const known = this.#entities.get(key);
    if (known) this.#set(key, withTombstone(known, partition, offset));
  }

  #tell(partition: number, { key, record }: Keyed): void {
    const sighting = sightingOf(partition, record, this.#options.keep);
    if (!sighting) return;
    this.#options.sighted?.(key, sighting);
    const known = this.#entities.get(key);
    this.#options.changed?.(key, known, known);
  }

  #foldStanding(partition: number, { key, record }: Keyed): void {
    const sighting = sightingOf(partition, record, this.#options.keep);
    if (sighting) this.#set(key, withFact(this.#entities.get(key), sighting));
  }

  #foldGlimpse(partition: number, { key, record }: Keyed): void {
    const known = this.#entities.get(key);
    if (!known) return;
    const { revision, observedAt, offset } = record;
    const decode = () => sightingOf(partition, record, this.#options.keep);
    this.#set(key, withGlimpse(known, { revision, observedAt, offset, partition }, decode));
  }

  #set(key: string, next: EntityFold<Fact> | undefined): void {
    const before = this.#entities.get(key);
    if (next === before) return;
    this.#lastObservedAt = undefined;
    if (next) this.#entities.set(key, next);
    else this.#entities.delete(key);
    this.#options.changed?.(key, before, next);
  }
}

const isTombstone = ({ record }: Keyed) => record.schemaId === null;

/** Those that no later one of the same key in the batch replaces, in the order of the log. */
function standingOf(alive: readonly Keyed[]): Set<Keyed> {
  const newestByKey = new Map<string, Standing>();
  const standing = alive.toReversed().filter(({ key, record }) => {
    const newest = newestByKey.get(key);
    if (newest && !isNewer(record, newest)) return false;
    newestByKey.set(key, record);
    return true;
  });
  return new Set(standing.reverse());
}

function forgetSurplus(map: Map<string, unknown>, countMax: number): void {
  for (const key of [...map.keys().take(Math.max(0, map.size - countMax))]) map.delete(key);
}
