import type { ApiGame } from '../../display-api.ts';
import type { ShownPoint } from './judge-timeline.ts';

interface View {
  readonly summary: ApiGame | null;
  readonly timeline: readonly ShownPoint[];
}

interface Change {
  readonly summary?: ApiGame | null;
  readonly timeline?: { readonly keep: number; readonly points: readonly ShownPoint[] };
}

/** A viewer of one game, with the stream of a browser and nothing of the page. */
export interface GameViewer extends Disposable {
  readonly view: View;
  /** Revisions that fell, in words. */
  readonly stepsBack: readonly string[];
  /** How often the stream has been opened: once, and again after each loss. */
  readonly openedCount: number;
  readonly isOpen: boolean;
}

const nothing: View = { summary: null, timeline: [] };

/** Opens the stream of a game; it comes back by itself, as EventSource does, with the id of what it saw last. */
export function watchGame(displayUrl: string, gameId: string): GameViewer {
  const stream = new EventSource(`${displayUrl}/api/live?game=${encodeURIComponent(gameId)}`);
  const stepsBack: string[] = [];
  let view = nothing;
  let openedCount = 0;
  const show = (next: View) => {
    stepsBack.push(...stepsBackOf(view.summary, next.summary));
    view = next;
  };
  stream.addEventListener('open', () => {
    openedCount += 1;
  });
  stream.addEventListener('picture', (event) => show(read<{ view: View }>(event).view));
  stream.addEventListener('change', (event) => show(changed(view, read<{ change: Change }>(event).change)));
  return {
    stepsBack,
    get view() {
      return view;
    },
    get openedCount() {
      return openedCount;
    },
    get isOpen() {
      return stream.readyState === EventSource.OPEN;
    },
    [Symbol.dispose]: () => stream.close(),
  };
}

const read = <Data>(event: Event): Data => JSON.parse(String((event as MessageEvent).data));

/** Sections that differ come whole, but for the line: that keeps its beginning. */
function changed({ summary, timeline }: View, change: Change): View {
  const { keep = timeline.length, points = [] } = change.timeline ?? {};
  return {
    summary: change.summary === undefined ? summary : change.summary,
    timeline: [...timeline.slice(0, keep), ...points],
  };
}

function stepsBackOf(before: ApiGame | null, next: ApiGame | null): string[] {
  return (['score', 'boxScore'] as const).flatMap((part) => {
    const [from, to] = [before?.origins[part]?.revision ?? 0, next?.origins[part]?.revision ?? 0];
    return to < from ? [`${before?.gameId}: the ${part} goes back from revision ${from} to ${to}`] : [];
  });
}
