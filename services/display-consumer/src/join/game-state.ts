import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import type { EntityFold } from '../fold/entity-fold.ts';
import type { HistoryPoint } from '../timeline/score-history.ts';

/** What the topics know of one game; at least one of them knows it. */
export interface GameState {
  readonly gameId: string;
  readonly score: EntityFold<Score> | undefined;
  readonly boxScore: EntityFold<PlayerStats> | undefined;
  /** The revisions of the score, ascending. */
  readonly history: readonly HistoryPoint[];
}

export const scoreTopic = scores.topic;
export const boxScoreTopic = playerStats.topic;
