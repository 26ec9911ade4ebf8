import { type FactBatch, type FactRecord, isNewer, type Standing } from '@courtside/kafka-client';
import { type EntityFold, withFact, withGlimpse, withTombstone } from './entity-fold.ts';
import { type FoldableFact, type Sighting, sightingOf } from './sighting.ts';

/** Three seasons of games. Beyond it the entity that was seen first is forgotten. */
export const entityCountMax = 5_000;
/** Tombstones are remembered so that a replay below them changes nothing; a topic that deletes more is not an owner's. */
const tombstoneCountMax = 10_000;

export interface TopicFoldOptions<Fact> {
  /** The key that a fact must stand under. */
  key(fact: Fact): string;
  /** Told of every record, the older ones too; given, each record is decoded. */
  sighted?(key: string, sighting: Sighting<Fact>): void;
  deleted?(key: string, partition: number, offset: number): void;
  /** Told of a record whose key is not that of its fact: it belongs to nobody and is left out. */
  stray?(record: FactRecord<Fact>, partition: number): void;
  entityCountMax?: number;
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
  #lastObservedAt: number | null = null;

  constructor(options: TopicFoldOptions<Fact>) {
    this.#options = options;
  }

  get size(): number {
    return this.#entities.size;
  }

  /** Newest `observedAt` of all facts, epoch ms. */
  get lastObservedAt(): number | null {
    return this.#lastObservedAt;
  }

  get(key: string): EntityFold<Fact> | undefined {
    return this.#entities.get(key);
  }

  keys(): MapIterator<string> {
    return this.#entities.keys();
  }

  entities(): MapIterator<[string, EntityFold<Fact>]> {
    return this.#entities.entries();
  }

  /** The topic was deleted and made again: everything is forgotten. */
  clear(): void {
    this.#entities.clear();
    this.#tombstones.clear();
    this.#lastObservedAt = null;
  }

  /** Folds a batch and returns the keys whose state has changed. Safe to repeat, also after a throw half-way. */
  apply({ partition, records }: Pick<FactBatch<Fact>, 'partition' | 'records'>): Set<string> {
    const changed = new Set<string>();
    const alive = this.#withoutDeleted(partition, this.#withoutStrays(partition, records), changed);
    const glimpses: FactRecord<Fact>[] = [];
    const stands = standingOf(alive);
    for (const record of alive) {
      this.#lastObservedAt = Math.max(this.#lastObservedAt ?? 0, record.observedAt);
      if (stands.has(record)) this.#foldStanding(partition, record, changed);
      else glimpses.push(record);
    }
    // Behind the standing ones: only then is it known which revision they can say something about.
    for (const record of glimpses) this.#foldGlimpse(partition, record, changed);
    this.#forgetBeyondLimit(changed);
    return changed;
  }

  /** Strays could hide good records of the same key, so they leave before anything is compared. */
  #withoutStrays(partition: number, records: readonly FactRecord<Fact>[]): readonly FactRecord<Fact>[] {
    const isStray = (record: FactRecord<Fact>) => record.fact !== null && this.#options.key(record.fact) !== record.key;
    const suspects = this.#options.sighted ? records : [...standingOf(records)];
    const strays = new Set(suspects.filter(isStray));
    if (strays.size === 0) return records;
    for (const stray of strays) this.#options.stray?.(stray, partition);
    return this.#withoutStrays(
      partition,
      records.filter((record) => !strays.has(record)),
    );
  }

  /** Applies the tombstones and leaves the facts that none of them has deleted. */
  #withoutDeleted(partition: number, records: readonly FactRecord<Fact>[], changed: Set<string>) {
    for (const record of records) {
      if (record.schemaId === null) this.#bury(partition, record, changed);
    }
    const isAlive = ({ key, offset, schemaId }: FactRecord<Fact>) =>
      schemaId !== null && offset > (this.#tombstones.get(`${partition}/${key}`) ?? -1);
    return records.filter(isAlive);
  }

  #bury(partition: number, { key, offset }: FactRecord<Fact>, changed: Set<string>): void {
    const grave = `${partition}/${key}`;
    if (offset <= (this.#tombstones.get(grave) ?? -1)) return;
    this.#tombstones.set(grave, offset);
    forgetFirst(this.#tombstones, tombstoneCountMax);
    this.#options.deleted?.(key, partition, offset);
    const known = this.#entities.get(key);
    if (known) this.#set(key, withTombstone(known, partition, offset), changed);
  }

  #foldStanding(partition: number, record: FactRecord<Fact>, changed: Set<string>): void {
    const sighting = sightingOf(partition, record);
    if (!sighting) return;
    this.#options.sighted?.(record.key, sighting);
    this.#set(record.key, withFact(this.#entities.get(record.key), sighting), changed);
  }

  #foldGlimpse(partition: number, record: FactRecord<Fact>, changed: Set<string>): void {
    const known = this.#entities.get(record.key);
    const decode = () => sightingOf(partition, record);
    const { revision, observedAt, offset } = record;
    const sighting = this.#options.sighted && decode();
    if (sighting) this.#options.sighted?.(record.key, sighting);
    if (known) this.#set(record.key, withGlimpse(known, { revision, observedAt, offset, partition }, decode), changed);
  }

  #set(key: string, next: EntityFold<Fact> | undefined, changed: Set<string>): void {
    if (next === this.#entities.get(key)) return;
    changed.add(key);
    if (next) this.#entities.set(key, next);
    else this.#entities.delete(key);
  }

  #forgetBeyondLimit(changed: Set<string>): void {
    for (const key of forgetFirst(this.#entities, this.#options.entityCountMax ?? entityCountMax)) changed.add(key);
  }
}

/** The records that no later one of the same key in the batch replaces; tombstones replace everything below them. */
function standingOf<Fact>(records: readonly FactRecord<Fact>[]): Set<FactRecord<Fact>> {
  const standing = new Set<FactRecord<Fact>>();
  const newestByKey = new Map<string, Standing>();
  for (const record of records.toReversed()) {
    const newest = newestByKey.get(record.key);
    if (newest && !isNewer(record, newest)) continue;
    newestByKey.set(record.key, record.schemaId === null ? beyondAll : record);
    if (record.schemaId !== null) standing.add(record);
  }
  return new Set([...standing].reverse());
}

const beyondAll: Standing = { revision: Infinity, observedAt: Infinity, offset: Infinity };

function forgetFirst<Value>(map: Map<string, Value>, countMax: number): string[] {
  const surplus = [...map.keys().take(Math.max(0, map.size - countMax))];
  for (const key of surplus) map.delete(key);
  return surplus;
}
