import { type Score, scores } from '@courtside/contract-scores';
import type { OwnedTopic } from '@courtside/kafka-client';
import { followScoreboard, publishWhileHeld, type Surroundings } from '@courtside/producer-kit';
import { ScoreKeeper } from './score-keeper.ts';

/** Follows the scoreboard and publishes what it shows, until `held` aborts and what is decided is published. */
export const publishScores = (around: Surroundings, topic: OwnedTopic<Score>, held: AbortSignal): Promise<void> =>
  publishWhileHeld<Score>(scores, around, topic, held, async (session) => {
    const keeper = new ScoreKeeper(session);
    await followScoreboard(session, held, (games, observedAt) => keeper.take(games, observedAt));
  });
