import type { Score } from '@courtside/contract-scores';
import { type HistoryPoint, ScoreHistory } from '../timeline/score-history.ts';
import { sighting } from './facts.ts';

/** The history after these facts, at offsets 0, 1, 2, … */
export function historyOf(...facts: readonly Score[]): readonly HistoryPoint[] {
  const history = new ScoreHistory();
  for (const [offset, fact] of facts.entries()) history.add(sighting(fact, offset));
  return history.points;
}
