import type { EveningChange, EveningView, GameChange, GameView } from '../api.ts';
import { sseFrame } from './sse-frame.ts';
import type { Viewer } from './viewer.ts';

/** What a channel shows: how to see it now, and how to tell what has changed. */
export interface Subject<View, Change> {
  view(): View;
  change(before: View, next: View): Change | undefined;
  /** Whether one of these games can change the view. */
  concerns(gameIds: ReadonlySet<string>): boolean;
}

export interface Delivery {
  readonly byteCount: number;
  readonly droppedCount: number;
}

/** The viewers of one view. Everything is serialised once for all of them. */
export class Channel<View extends EveningView | GameView, Change extends EveningChange | GameChange> {
  readonly viewers = new Set<Viewer>();
  readonly #subject: Subject<View, Change>;
  #view: View | undefined;
  #picture: Buffer | undefined;

  constructor(subject: Subject<View, Change>) {
    this.#subject = subject;
  }

  /** Shows a viewer the view as the others have it; the changes that follow fit it. */
  join(viewer: Viewer, id: string, serverTime: number): Delivery {
    this.#view ??= this.#subject.view();
    this.#picture ??= sseFrame('picture', { serverTime, view: this.#view }, id);
    this.viewers.add(viewer);
    return deliver([viewer], this.#picture);
  }

  /** Tells all viewers what has changed since the last time. */
  push(changed: ReadonlySet<string>, isStatusNew: boolean, id: string, serverTime: number): Delivery {
    if (!this.#view) return nothing;
    this.#picture = undefined; // Its id and its time are those of the past.
    if (!isStatusNew && !this.#subject.concerns(changed)) return nothing;
    const next = this.#subject.view();
    const change = this.#subject.change(this.#view, next);
    this.#view = next;
    return change ? deliver(this.viewers, sseFrame('change', { serverTime, change }, id)) : nothing;
  }

  /** Shows all viewers everything anew, also if it is older than what they have. */
  reset(reason: Buffer, id: string, serverTime: number): Delivery {
    this.#view = this.#subject.view();
    this.#picture = sseFrame('picture', { serverTime, view: this.#view }, id);
    return deliver(this.viewers, Buffer.concat([reason, this.#picture]));
  }
}

const nothing: Delivery = { byteCount: 0, droppedCount: 0 };

/** Writes a frame to viewers and counts. */
export function deliver(viewers: Iterable<Viewer>, frame: Buffer): Delivery {
  let viewerCount = 0;
  let droppedCount = 0;
  for (const viewer of viewers) {
    if (viewer.send(frame)) viewerCount += 1;
    else droppedCount += 1;
  }
  return { byteCount: viewerCount * frame.length, droppedCount };
}
