import type { Action } from '../nba/action.ts';
import type { GameSheet } from './sheet.ts';

/** One row of play-by-play and the virtual moment (epoch ms) at which the feed begins to show it. */
export interface Release<Row> {
  readonly releaseMs: number;
  /** Place in the order of the game. A later release of the same place replaces the earlier one: that is an edit. */
  readonly order: number;
  readonly clockMs: number;
  readonly period: number;
  readonly row: Row;
}

/** A game as the feed sees it: a sheet, and rows that come out one after another. */
export interface Game {
  readonly sheet: GameSheet;
  /** From when on the box score exists, with line-ups and zeros. */
  readonly boxScoreOpensMs: number;
  /** Ascending; laid out when first asked for. */
  releases(): ReadonlyArray<Release<unknown>>;
  /** Actions visible once the first `count` releases are out, in game order. */
  actions(count: number): readonly Action[];
  /** The official box score that takes over at the end, where a recording has one. */
  finalBoxScore(count: number): RecordedBoxScore | null;
}

export interface RecordedBoxScore {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly game: Readonly<Record<string, unknown>>;
}

/** Number of releases that are out at `virtualMs`. */
export function releasedCount(releases: ReadonlyArray<Release<unknown>>, virtualMs: number): number {
  let [low, high] = [0, releases.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((releases[middle]?.releaseMs ?? 0) <= virtualMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The newest row of every place among the first `count` releases, in game order. */
export function visibleRows<Row>(releases: ReadonlyArray<Release<Row>>, count: number): Release<Row>[] {
  const byOrder = new Map<number, Release<Row>>();
  for (const release of releases.slice(0, count)) byOrder.set(release.order, release);
  return [...byOrder.values()].sort((one, other) => one.order - other.order);
}
