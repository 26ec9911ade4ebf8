import type { PlayerStats, Side } from '@courtside/contract-player-stats';
import type { Score } from '@courtside/contract-scores';
import type { PointsDifference } from '../api.ts';
import type { EntityFold } from '../fold/entity-fold.ts';
import { teamTotals } from './team-totals.ts';

/**
 * How the points of score and box score differ, and which of the two is behind: the one whose content changed longer
 * ago. Null when they agree, or when one of them does not say.
 */
export function pointsDifference(
  score: EntityFold<Score> | undefined,
  stats: EntityFold<PlayerStats> | undefined,
): PointsDifference | null {
  if (!score || !stats) return null;
  const home = sides(score, stats, 'home');
  const away = sides(score, stats, 'away');
  if (!home || !away || (home.score === home.boxScore && away.score === away.boxScore)) return null;
  return { home, away, behind: olderOf(score.contentChangedAt, stats.contentChangedAt) };
}

function sides(score: EntityFold<Score>, stats: EntityFold<PlayerStats>, side: Side) {
  const lines = stats.standing[0].fact.players.filter((line) => line.side === side);
  const boxScore = teamTotals(lines).points;
  return boxScore === null ? null : { score: score.standing[0].fact[side].score, boxScore };
}

function olderOf(scoreChangedAt: number, boxScoreChangedAt: number): PointsDifference['behind'] {
  if (scoreChangedAt === boxScoreChangedAt) return 'undecided';
  return scoreChangedAt < boxScoreChangedAt ? 'score' : 'boxScore';
}
