import type { TimelinePoint } from '../api.ts';
import type { HistoryPoint } from './score-history.ts';

/** The line of the game: its first moment in play, then one point for each change of the score and each end of a period. */
export function timelineOf(history: readonly HistoryPoint[]): TimelinePoint[] {
  const timeline: TimelinePoint[] = [];
  let last: HistoryPoint | undefined;
  for (const point of history) {
    if (point.period === 0 || (last && !isTurn(last, point))) continue;
    timeline.push(timelinePoint(point));
    last = point;
  }
  return timeline;
}

function isTurn(before: HistoryPoint, after: HistoryPoint): boolean {
  if (before.home !== after.home || before.away !== after.away || before.period !== after.period) return true;
  return isPeriodOver(after) && !isPeriodOver(before);
}

const isPeriodOver = ({ phase }: HistoryPoint) => phase === 'endOfPeriod' || phase === 'halftime' || phase === 'final';

function timelinePoint({ firstObservedAt, period, clockRemainingMs, home, away, isCorrection }: HistoryPoint) {
  return { observedAt: firstObservedAt, period, clockRemainingMs, home, away, isCorrection };
}
