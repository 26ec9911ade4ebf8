import { isNewer } from '@courtside/kafka-client';
import type { FoldableFact, Sighting } from './sighting.ts';

/** What is known of one entity of one topic. */
export interface EntityFold<Fact> {
  /**
   * The newest fact first; then older ones only where they stand at higher offsets, because a tombstone between them
   * deletes the newest and leaves those. An owner's log has one: its revisions do not fall.
   */
  readonly standing: readonly [Sighting<Fact>, ...Sighting<Fact>[]];
  /** The lowest `observedAt` that was seen of the newest revision. */
  readonly contentChangedAt: number;
  /** The newest fact of a lower revision, kept only while the newest is a correction: what it has corrected. */
  readonly corrected: Sighting<Fact> | undefined;
}

/** A log that falls more often than this between two tombstones is broken; what is left out would show after a tombstone only. */
const standingCountMax = 16;

type Known<Fact> = EntityFold<Fact> | undefined;

/**
 * The entity after one more fact. The order in which facts are given does not matter, nor that one is given twice.
 *
 * Returns `known` itself when the fact adds nothing.
 */
export function withFact<Fact extends FoldableFact>(known: Known<Fact>, seen: Sighting<Fact>): EntityFold<Fact> {
  if (!known) return { standing: [seen], contentChangedAt: seen.observedAt, corrected: undefined };
  const [newest] = known.standing;
  return isNewer(seen, newest) ? replaced(known, seen) : withOlder(known, seen);
}

function replaced<Fact extends FoldableFact>(known: EntityFold<Fact>, seen: Sighting<Fact>): EntityFold<Fact> {
  const [newest] = known.standing;
  const others = known.standing.filter((other) => !replaces(seen, other)).slice(0, standingCountMax - 1);
  const standing: EntityFold<Fact>['standing'] = [seen, ...others];
  if (seen.revision === newest.revision)
    return { ...known, standing, contentChangedAt: Math.min(known.contentChangedAt, seen.observedAt) };
  return { standing, contentChangedAt: seen.observedAt, corrected: seen.fact.isCorrection ? newest : undefined };
}

function withOlder<Fact extends FoldableFact>(known: EntityFold<Fact>, seen: Sighting<Fact>): EntityFold<Fact> {
  const glimpsed = withGlimpse(known, seen, () => seen);
  if (known.standing.some((other) => replaces(other, seen))) return glimpsed;
  const [newest, ...others] = known.standing;
  const below = [...others.filter((other) => !replaces(seen, other)), seen];
  below.sort((a, b) => (isNewer(a, b) ? -1 : 1));
  return { ...glimpsed, standing: [newest, ...below.slice(0, standingCountMax - 1)] };
}

/** Whether `b` never shows again beside `a`: every tombstone that deletes the newer `a` deletes `b` as well. */
function replaces(a: Sighting<unknown>, b: Sighting<unknown>): boolean {
  return !isNewer(b, a) && a.partition === b.partition && a.offset >= b.offset;
}

/**
 * The entity after a fact of which it is known that it is not the newest: it may still tell since when the content
 * stands, or what was corrected. `decode` is called for the latter only.
 */
export function withGlimpse<Fact extends FoldableFact>(
  known: EntityFold<Fact>,
  seen: Omit<Sighting<unknown>, 'fact' | 'schemaId' | 'publishedAt'>,
  decode: () => Sighting<Fact> | undefined,
): EntityFold<Fact> {
  const [newest] = known.standing;
  if (seen.revision === newest.revision)
    return seen.observedAt < known.contentChangedAt ? { ...known, contentChangedAt: seen.observedAt } : known;
  if (!newest.fact.isCorrection || seen.revision > newest.revision) return known;
  return known.corrected && !isNewer(seen, known.corrected) ? known : { ...known, corrected: decode() };
}

/**
 * The entity after a tombstone; undefined when nothing is left of it.
 *
 * A tombstone that arrives late (not in the order of its partition) cannot tell which facts had set `contentChangedAt`:
 * it becomes the time of the newest fact that is left, until a replay says better.
 */
export function withTombstone<Fact extends FoldableFact>(
  known: EntityFold<Fact>,
  partition: number,
  offset: number,
): Known<Fact> {
  const lives = (seen: Sighting<Fact>) => seen.partition !== partition || seen.offset > offset;
  const [newest, ...others] = known.standing.filter(lives);
  if (!newest) return undefined;
  if (newest !== known.standing[0])
    return { standing: [newest, ...others], contentChangedAt: newest.observedAt, corrected: undefined };
  const corrected = known.corrected && lives(known.corrected) ? known.corrected : undefined;
  return { standing: [newest, ...others], contentChangedAt: known.contentChangedAt, corrected };
}
