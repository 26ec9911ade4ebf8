import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import type { OwnedTopic } from '@courtside/kafka-client';
import { followScoreboard, publishWhileHeld, type Surroundings } from '@courtside/producer-kit';
import { BoxScorePollers } from './box-score-pollers.ts';
import { GameWatch } from './game-watch.ts';
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
  publishWhileHeld<PlayerStats>(playerStats, around, topic, held, async (session) => {
    const keeper = new StatsKeeper({ ...session, violated: around.violated });
    const watch = new GameWatch(session);
    const pollers = new BoxScorePollers(
      {
        ...session,
        pace: (gameId) => watch.pace(gameId, session.now()),
        see(gameId, shown, observedAt) {
          watch.found(gameId);
          keeper.take(gameId, shown, observedAt);
        },
        miss: (gameId) => watch.missed(gameId),
      },
      held,
    );
    await followScoreboard(session, held, (games, observedAt) => {
      watch.take(games, observedAt);
      keeper.forgetOthers(watch.gameIds);
      pollers.follow(watch.gameIds);
    });
  });
