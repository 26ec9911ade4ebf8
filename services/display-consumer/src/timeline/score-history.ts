import type { Phase, Score, Status } from '@courtside/contract-scores';
import type { Sighting } from '../fold/sighting.ts';

/** One revision of a score: what the timeline, the clock and corrections need of it. */
export interface HistoryPoint {
  readonly revision: number;
  /** The lowest and the highest `observedAt` that was seen of the revision, epoch ms. */
  readonly firstObservedAt: number;
  readonly lastObservedAt: number;
  readonly partition: number;
  /** Of the fact with the highest offset: a tombstone above it has deleted the revision. */
  readonly offset: number;
  /** Of the fact that tells the content. */
  readonly contentOffset: number;
  readonly status: Status;
  readonly phase: Phase;
  readonly period: number;
  readonly clockRemainingMs: number | null;
  readonly home: number;
  readonly away: number;
  readonly isCorrection: boolean;
}

/** A game that is polled each second over three hours has 10,800 revisions at most, and most polls change nothing. */
const pointCountMax = 6_000;

/** The revisions of one game's score, ascending, each once; the same for any order in which the facts come. */
export class ScoreHistory {
  #points: HistoryPoint[] = [];

  get points(): readonly HistoryPoint[] {
    return this.#points;
  }

  add({ fact, revision, observedAt, partition, offset }: Sighting<Score>): void {
    this.#insert({
      revision,
      firstObservedAt: observedAt,
      lastObservedAt: observedAt,
      partition,
      offset,
      contentOffset: offset,
      status: fact.status,
      phase: fact.phase,
      period: fact.period,
      clockRemainingMs: fact.clockRemainingMs,
      home: fact.home.score,
      away: fact.away.score,
      isCorrection: fact.isCorrection,
    });
    // The oldest go: a line that begins late is better than one with holes.
    if (this.#points.length > pointCountMax) this.#points = this.#points.slice(pointCountMax / 4);
  }

  /** Forgets what a tombstone at this offset has deleted. */
  removeBelow(partition: number, offset: number): void {
    this.#points = this.#points.filter((point) => point.partition !== partition || point.offset > offset);
  }

  #insert(point: HistoryPoint): void {
    const index = this.#indexFor(point.revision);
    const known = this.#points[index];
    if (known?.revision === point.revision) this.#points[index] = merged(known, point);
    else this.#points.splice(index, 0, point);
  }

  /** Where the revision is or belongs. Facts come in order nearly always, so the search starts at the end. */
  #indexFor(revision: number): number {
    let index = this.#points.length;
    while ((this.#points[index - 1]?.revision ?? -1) >= revision) index -= 1;
    return index;
  }
}

/**
 * Two facts of one revision: the newer tells the content, both the times. An owner promises equal contents; of one that
 * breaks it every display must show the same all the same, so the highest offset of all says nothing about the newer.
 */
function merged(a: HistoryPoint, b: HistoryPoint): HistoryPoint {
  const isLater = b.lastObservedAt !== a.lastObservedAt;
  const isBNewer = isLater ? b.lastObservedAt > a.lastObservedAt : b.contentOffset > a.contentOffset;
  return {
    ...(isBNewer ? b : a),
    firstObservedAt: Math.min(a.firstObservedAt, b.firstObservedAt),
    lastObservedAt: Math.max(a.lastObservedAt, b.lastObservedAt),
    offset: Math.max(a.offset, b.offset),
  };
}
