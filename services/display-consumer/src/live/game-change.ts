import { isDeepStrictEqual } from 'node:util';
import type { GameChange, GameView, TimelinePoint } from '../api.ts';
import { featureChanges } from './feature-change.ts';
import { isSame } from './is-same.ts';
import { statusPart } from './status-change.ts';

const sections = ['summary', 'totals'] as const;

/** What `applyGameChange` needs to make `next` of `before`; undefined when that is nothing. */
export function gameChange(before: GameView, next: GameView): GameChange | undefined {
  const timeline = timelineChange(before.timeline, next.timeline);
  const changed = sections.filter((name) => !isSame(before[name], next[name]));
  const change: GameChange = {
    ...Object.fromEntries(changed.map((name) => [name, next[name]])),
    ...(timeline ? { timeline } : {}),
    ...featureChanges(before.features, next.features),
    ...statusPart(before, next),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** A line grows at its end nearly always; a late correction replaces a piece of it. */
function timelineChange(before: readonly TimelinePoint[], next: readonly TimelinePoint[]): GameChange['timeline'] {
  const differing = next.findIndex((point, index) => !isDeepStrictEqual(point, before[index]));
  const keep = differing === -1 ? next.length : differing;
  return keep === next.length && keep === before.length ? undefined : { keep, points: next.slice(keep) };
}
