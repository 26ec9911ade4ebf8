import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher, type Publisher } from '@courtside/kafka-client';
import type { TestKafka } from '@courtside/kafka-client/testing';
import { boxScoreOf, scoreOf } from './facts.ts';

/** How many facts may wait for their acknowledgement: a few batches of the publisher. */
const openCountMax = 10_000;

export interface BoardPublishers extends AsyncDisposable {
  readonly scores: Publisher<Score>;
  readonly boxScores: Publisher<PlayerStats>;
}

export async function connectPublishers({ config }: TestKafka): Promise<BoardPublishers> {
  const [scoring, statistics] = await Promise.all([
    connectPublisher<Score>(scores, config),
    connectPublisher<PlayerStats>(playerStats, config),
  ]);
  return {
    scores: scoring,
    boxScores: statistics,
    async [Symbol.asyncDispose]() {
      await Promise.all([scoring[Symbol.asyncDispose](), statistics[Symbol.asyncDispose]()]);
    },
  };
}

/** Publishes `factCount` facts, half of them scores and half box scores of 26 players, as fast as it goes. */
export async function publishHistory(publishers: BoardPublishers, factCount: number, gameCount: number): Promise<void> {
  const pairs = factCount / 2;
  let open: Promise<void>[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const [game, revision] = [pair % gameCount, Math.floor(pair / gameCount) + 1];
    open.push(
      publishers.scores.publish(scoreOf(game, revision)),
      publishers.boxScores.publish(boxScoreOf(game, revision)),
    );
    if (open.length < openCountMax) continue;
    await Promise.all(open.slice(0, openCountMax / 2));
    open = open.slice(openCountMax / 2);
  }
  await Promise.all(open);
}
