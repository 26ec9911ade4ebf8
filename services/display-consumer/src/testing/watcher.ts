import type { EveningView, GameView, TopicView } from '../api.ts';
import { applyEveningChange, applyGameChange, applyTopicChange } from '../apply-change.ts';
import type { Wish } from '../live/subjects.ts';
import { parseVector } from '../offsets/offset-vector.ts';
import type { StreamEvent } from './event-parser.ts';

export type AnyView = EveningView | GameView | TopicView;

/** What somebody sees who is cut off again and again: the last view and where it stands, over all connections. */
export class Watcher {
  readonly wish: Wish;
  view: AnyView | undefined;
  /** Id of the last event that came whole. */
  lastId: string | undefined;
  resetCount = 0;
  readonly #seen: (view: AnyView, id: string) => void;

  /** @param seen is told of every view that was seen, and where the server says it stands. */
  constructor(wish: Wish, seen: (view: AnyView, id: string) => void) {
    this.wish = wish;
    this.#seen = seen;
  }

  take({ event, id, data }: StreamEvent): void {
    if (event === 'reset') this.resetCount += 1;
    if (event === 'picture') this.view = data.view;
    if (event === 'change' && this.view) this.view = changed(this.wish, this.view, data.change);
    if (id === undefined || !this.view) return;
    this.lastId = id;
    this.#seen(this.view, id);
  }
}

function changed({ kind }: Wish, view: AnyView, change: object): AnyView {
  if (kind === 'game') return applyGameChange(view as GameView, change);
  return kind === 'topic'
    ? applyTopicChange(view as TopicView, change)
    : applyEveningChange(view as EveningView, change);
}

/** Without what each display says of itself. */
export const contentOf = ({ status: _status, ...view }: AnyView): unknown => JSON.parse(JSON.stringify(view));

/** Whether somebody at `after` has seen nothing older than at `before`. */
export function isNoOlder(before: string | undefined, after: string): boolean {
  const vector = parseVector(after);
  return [...(parseVector(before ?? '') ?? [])].every(([topic, offsets]) =>
    [...offsets].every(([partition, offset]) => (vector?.get(topic)?.get(partition) ?? 0) >= offset),
  );
}
