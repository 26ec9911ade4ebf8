import { hasReached, type OffsetVector } from '../offsets/offset-vector.ts';
import type { Wish } from './subjects.ts';
import type { Viewer } from './viewer.ts';

export interface Waiting {
  readonly viewer: Viewer;
  readonly wish: Wish;
  /** Id of the last event that the viewer has seen. */
  readonly after: string | undefined;
}

/** Viewers with an open stream and no picture yet: the board is catching up, or behind what they have seen. */
export class WaitingRoom {
  readonly #waiting = new Map<Viewer, Waiting & { goal?: OffsetVector; timer?: NodeJS.Timeout }>();
  readonly #goalWaitMsMax: number;
  readonly #tooLong: (waiting: Waiting) => void;

  /** @param tooLong is told of a viewer whose goal was not reached within `goalWaitMsMax`; it has left the room. */
  constructor(goalWaitMsMax: number, tooLong: (waiting: Waiting) => void) {
    this.#goalWaitMsMax = goalWaitMsMax;
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
    }, this.#goalWaitMsMax);
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
