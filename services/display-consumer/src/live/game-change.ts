import { isDeepStrictEqual } from 'node:util';
import type { GameChange, GameView, TimelinePoint } from '../api.ts';

const sections = ['summary', 'homeBoxScore', 'awayBoxScore', 'difference', 'status'] as const;

/** What `applyGameChange` needs to make `next` of `before`; undefined when that is nothing. */
export function gameChange(before: GameView, next: GameView): GameChange | undefined {
  const timeline = timelineChange(before.timeline, next.timeline);
  const changed = sections.filter((name) => !isDeepStrictEqual(before[name], next[name]));
  if (changed.length === 0 && !timeline) return undefined;
  const change: GameChange = Object.fromEntries(changed.map((name) => [name, next[name]]));
  return timeline ? { ...change, timeline } : change;
}

/** A line grows at its end nearly always; a late correction replaces a piece of it. */
function timelineChange(before: readonly TimelinePoint[], next: readonly TimelinePoint[]): GameChange['timeline'] {
  const differing = next.findIndex((point, index) => !isDeepStrictEqual(point, before[index]));
  const keep = differing === -1 ? next.length : differing;
  return keep === next.length && keep === before.length ? undefined : { keep, points: next.slice(keep) };
}
