import type { Score } from '@courtside/contract-scores';
import type { CorrectedValue, Correction } from '../api.ts';
import type { HistoryPoint } from './score-history.ts';

/** The last correction of the score and what it has changed; null when there was none. */
export function scoreCorrection(topic: string, history: readonly HistoryPoint[], score: Score): Correction | null {
  const index = history.findLastIndex((point) => point.isCorrection);
  const after = history[index];
  if (!after) return null;
  const before = history[index - 1];
  const changes = before ? changedValues(before, after, score) : [];
  return { topic, revision: after.revision, observedAt: after.firstObservedAt, changes };
}

function changedValues(before: HistoryPoint, after: HistoryPoint, score: Score): CorrectedValue[] {
  const values: CorrectedValue[] = [
    { what: 'home.score', label: score.home.name, before: before.home, after: after.home },
    { what: 'away.score', label: score.away.name, before: before.away, after: after.away },
    { what: 'period', label: 'Period', before: before.period, after: after.period },
    { what: 'status', label: 'Status', before: before.status, after: after.status },
    { what: 'clockRemainingMs', label: 'Clock', before: before.clockRemainingMs, after: after.clockRemainingMs },
  ];
  const changes = values.filter((value) => value.before !== value.after);
  // A clock that runs on beside a corrected score was not corrected.
  return changes.length > 1 ? changes.filter(({ what }) => what !== 'clockRemainingMs') : changes;
}
