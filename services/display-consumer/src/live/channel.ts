import type { BoardStatus, EveningView, Feature, GameView, StatusChange, TopicView } from '../api.ts';
import type { BoardChanges } from '../board/board.ts';
import { coveredPart, formatVector, type OffsetVector } from '../offsets/offset-vector.ts';
import { ShownCoverage } from './coverage.ts';
import { sseFrame } from './sse-frame.ts';
import { statusChange } from './status-change.ts';
import type { Viewer } from './viewer.ts';

export type AnyView = EveningView | GameView | TopicView;

/** What a channel shows: how to see it now, and how to tell what has changed. */
export interface Subject<View, Change> {
  view(): View;
  change(before: View, next: View): Change | undefined;
  /** Whether what has changed can change the view. */
  concerns(changes: BoardChanges): boolean;
  featuresOf(view: View): readonly Feature[];
  /** Topics that the view is made of, whether it shows facts of them or not. */
  readonly wholeTopics: readonly string[];
}

/** The moment of a tick. */
export interface Moment {
  readonly position: OffsetVector;
  /** Epoch ms. */
  readonly serverTime: number;
}

export interface Delivery {
  readonly byteCount: number;
  readonly droppedCount: number;
}

/** The viewers of one view. Everything is serialised once for all of them. */
export class Channel<View extends AnyView = AnyView, Change extends object = object> {
  readonly viewers = new Set<Viewer>();
  readonly #subject: Subject<View, Change>;
  readonly #coverage: ShownCoverage;
  #view: View | undefined;
  #picture: Buffer | undefined;

  constructor(subject: Subject<View, Change>) {
    this.#subject = subject;
    this.#coverage = new ShownCoverage(subject.wholeTopics);
  }

  /** Whether what its viewers have seen says something of the topic. */
  covers(topic: string): boolean {
    return this.#coverage.has(topic);
  }

  /** Shows a viewer the view as the others have it; the changes that follow fit it. */
  join(viewer: Viewer, moment: Moment): Delivery {
    const view = this.#view ?? this.#see();
    this.#picture ??= this.#pictureOf(view, moment);
    this.viewers.add(viewer);
    return deliver([viewer], this.#picture);
  }

  /** Tells all viewers what has changed since the last time. */
  push(changes: BoardChanges, status: BoardStatus, moment: Moment): Delivery {
    const before = this.#view;
    if (!before) return nothing;
    this.#picture = undefined; // Its id and its time are those of the past.
    if (this.#subject.concerns(changes)) {
      const change = this.#subject.change(before, this.#see());
      return change ? this.#tell(change, moment) : nothing;
    }
    const news = statusChange(before.status, status);
    if (!news) return nothing;
    this.#view = { ...before, status };
    return this.#tell({ status: news }, moment);
  }

  /** Shows all viewers everything anew, also if it is older than what they have. */
  reset(reason: Buffer, moment: Moment): Delivery {
    this.#picture = this.#pictureOf(this.#see(), moment);
    return deliver(this.viewers, Buffer.concat([reason, this.#picture]));
  }

  #see(): View {
    const view = this.#subject.view();
    this.#view = view;
    this.#coverage.note(this.#subject.featuresOf(view));
    return view;
  }

  #tell(change: Change | { readonly status: StatusChange }, moment: Moment): Delivery {
    return deliver(this.viewers, sseFrame('change', { serverTime: moment.serverTime, change }, this.#idAt(moment)));
  }

  #pictureOf(view: View, moment: Moment): Buffer {
    return sseFrame('picture', { serverTime: moment.serverTime, view }, this.#idAt(moment));
  }

  #idAt({ position }: Moment): string {
    return formatVector(coveredPart(position, this.#coverage.parts));
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
