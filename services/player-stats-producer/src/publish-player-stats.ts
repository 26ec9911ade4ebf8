import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import type { OwnedTopic } from '@courtside/kafka-client';
import { followGameFiles, type GameFiles, publishWhileHeld, type Surroundings } from '@courtside/producer-kit';
import type { SeenBoxScore } from './seen-box-score.ts';
import type { RuleName } from './stat-line-violations.ts';
import { StatsKeeper } from './stats-keeper.ts';

export interface StatsSurroundings extends Surroundings {
  /** Counts a stat line that contradicts itself. */
  violated(rule: RuleName): void;
}

/** Follows the games of the scoreboard and publishes their box scores, until `held` aborts and all is published. */
export const publishPlayerStats = (
  around: StatsSurroundings,
  topic: OwnedTopic<PlayerStats>,
  held: AbortSignal,
): Promise<void> =>
  publishWhileHeld<PlayerStats>(playerStats, around, topic, held, (session) => {
    const boxScores: GameFiles<SeenBoxScore> = { document: 'boxscore', read: session.client.boxScore };
    const keeper = new StatsKeeper({ ...session, violated: around.violated });
    return followGameFiles(session, held, boxScores, keeper);
  });
