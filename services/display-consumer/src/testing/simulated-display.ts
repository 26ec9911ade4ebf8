import { Views } from '../board/views.ts';
import { LiveHub } from '../live/live-hub.ts';
import type { Wish } from '../live/subjects.ts';
import type { Viewer } from '../live/viewer.ts';
import { boardOfGames, type LogEntry, readEntries, steadyStatus } from './log-of.ts';

/** Entries of one partition, in order. */
export type Partition = readonly LogEntry[];

export const tickMs = 50;
const never = 3_600_000; // Longer than any test: heartbeats and lost patience are not what these are about.

/** A display without broker and sockets: a test says what it reads, partition by partition. */
export class SimulatedDisplay {
  readonly hub: LiveHub;
  /** By partition of the log. */
  readonly positions: number[];
  readonly #board = boardOfGames();
  readonly #partitions: readonly Partition[];
  readonly #end: readonly number[];
  #isCaughtUp = false;

  /** @param end where the partitions end when it starts: it shows nothing before it has read so far. */
  constructor(partitions: readonly Partition[], end: readonly number[]) {
    this.#partitions = partitions;
    this.#end = end;
    this.positions = partitions.map(() => 0);
    this.hub = new LiveHub({
      views: new Views(this.#board, () => steadyStatus),
      status: () => steadyStatus,
      position: () => this.#board.position(),
      tickMs,
      times: { heartbeatMs: never, positionWaitMsMax: never },
      now: () => 0,
    });
    this.#catchUp();
  }

  /** Reads the next entries of a partition in one batch. */
  read(partition: number, count: number): void {
    const from = this.positions[partition] ?? 0;
    const entries = this.#partitions[partition]?.slice(from, from + count) ?? [];
    if (entries.length === 0) return;
    readEntries(this.#board, entries, count);
    this.positions[partition] = from + entries.length;
    this.hub.boardChanged();
    this.#catchUp();
  }

  readAll(): void {
    for (const [partition, entries] of this.#partitions.entries()) this.read(partition, entries.length);
  }

  open(viewer: Viewer, wish: Wish, after: string | undefined): void {
    this.hub.open(viewer, wish, after);
  }

  #catchUp(): void {
    if (this.#isCaughtUp || this.positions.some((position, index) => position < (this.#end[index] ?? 0))) return;
    this.#isCaughtUp = true;
    this.hub.caughtUp();
  }
}

/** What a view shows at a moment that a stream has named, by a board that has read exactly so far. */
export function viewsAt(partitions: readonly Partition[], covers: (topic: string, partition: number) => number): Views {
  const board = boardOfGames();
  for (const entries of partitions) {
    const [first] = entries;
    if (first) readEntries(board, entries.slice(0, covers(first.topic, first.partition)), entries.length);
  }
  return new Views(board, () => steadyStatus);
}
