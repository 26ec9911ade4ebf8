import { CutViewer } from './cut-viewer.ts';
import type { SimulatedDisplay } from './simulated-display.ts';
import type { Watcher } from './watcher.ts';

/** Somebody who is cut off again and again, and comes back to one display or another. */
export class MovingViewer {
  readonly watcher: Watcher;
  #connection: CutViewer | undefined;

  constructor(watcher: Watcher) {
    this.watcher = watcher;
  }

  connect(display: SimulatedDisplay, byteCount: number): void {
    this.#connection?.close();
    this.#connection = new CutViewer(this.watcher, byteCount);
    display.open(this.#connection, this.watcher.wish, this.watcher.lastId);
  }

  /** Lets the display hear of it when the line was cut. */
  settle(): void {
    if (this.#connection?.isOpen === false) this.#connection.close();
  }
}
