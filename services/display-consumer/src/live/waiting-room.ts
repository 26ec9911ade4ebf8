import { hasReached, type OffsetVector } from '../offsets/offset-vector.ts';
import type { Wish } from './subjects.ts';
import type { Viewer } from './viewer.ts';

/**
 * How long a viewer who has seen more than this board is let wait. Two boards of one cluster are milliseconds apart; one
 * that is further behind shows what it has.
 */
export const positionWaitMsMax = 5_000;

export interface Waiting {
  readonly viewer: Viewer;
  readonly wish: Wish;
  /** Id of the last event that the viewer has seen. */
  readonly after: string | undefined;
}

/** Viewers with an open stream and no picture yet: the board is catching up, or behind what they have seen. */
export class WaitingRoom {
  readonly #waiting = new Map<Viewer, Waiting & { goal?: OffsetVector; timer?: NodeJS.Timeout }>();
  readonly #tooLong: (waiting: Waiting) => void;

  /** @param tooLong is told of a viewer whose goal was not reached in time; it has left the room. */
  constructor(tooLong: (waiting: Waiting) => void) {
    this.#tooLong = tooLong;
  }

  get size(): number {
    return this.#waiting.size;
  }

  viewers(): MapIterator<Viewer> {
    return this.#waiting.keys();
  }

  /** Waits until all are taken. */
  add(waiting: Waiting): void {
    this.#waiting.set(waiting.viewer, waiting);
  }

  /** Waits until the goal is reached, for a limited time. */
  addUntil(goal: OffsetVector, waiting: Waiting): void {
    const timer = setTimeout(() => {
      this.remove(waiting.viewer);
      this.#tooLong(waiting);
    }, positionWaitMsMax);
    this.#waiting.set(waiting.viewer, { ...waiting, goal, timer });
  }

  remove(viewer: Viewer): void {
    clearTimeout(this.#waiting.get(viewer)?.timer);
    this.#waiting.delete(viewer);
  }

  takeAll(): Waiting[] {
    return this.#take(() => true);
  }

  /** Those whose goal is reached now. */
  takeArrived(position: OffsetVector): Waiting[] {
    return this.#take((goal) => goal !== undefined && hasReached(position, goal));
  }

  #take(isDue: (goal: OffsetVector | undefined) => boolean): Waiting[] {
    const due = [...this.#waiting.values()].filter(({ goal }) => isDue(goal));
    for (const { viewer } of due) this.remove(viewer);
    return due;
  }
}
