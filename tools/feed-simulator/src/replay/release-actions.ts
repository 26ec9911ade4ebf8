import type { Release } from '../game/game.ts';
import type { Action } from '../nba/action.ts';
import { parseIsoClock } from '../nba/clock-text.ts';

/** `occurred`: rows come out when it happened. `published`: when they were written, so that late entries come late. */
export type ReplayMode = 'occurred' | 'published';

/** The recorded rows with the moments at which they come out. In both modes all of them have come out at the end. */
export function releaseActions(actions: readonly Action[], mode: ReplayMode): Release<Action>[] {
  const releaseMs = mode === 'occurred' ? occurredMs : publishedMs(actions);
  return actions
    .map((row) => ({
      releaseMs: releaseMs(row),
      order: row.orderNumber,
      clockMs: parseIsoClock(row.clock),
      period: row.period,
      row,
    }))
    .sort((one, other) => one.releaseMs - other.releaseMs || one.order - other.order);
}

const occurredMs = ({ timeActual }: Action) => Date.parse(timeActual);

/** A row was written no sooner than everything that was written before it had happened. */
function publishedMs(actions: readonly Action[]): (action: Action) => number {
  const known = new Map<Action, number>();
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const action of [...actions].sort((one, other) => one.actionNumber - other.actionNumber)) {
    latestMs = Math.max(latestMs, occurredMs(action));
    known.set(action, latestMs);
  }
  return (action) => known.get(action) ?? occurredMs(action);
}
