import { type Score, schema } from './generated.ts';

export type { PeriodScore, Phase, Score, Status, Team } from './generated.ts';

/** The state of every game: one fact per game and change, written by `score-producer` alone. */
export const scores = {
  topic: 'courtside.scores',
  owner: 'score-producer',
  schema,
  key: (score: Pick<Score, 'gameId'>): string => score.gameId, // One partition per game keeps its facts in order.
  config: {
    numPartitions: 6,
    'cleanup.policy': 'compact,delete',
    'min.compaction.lag.ms': '604800000', // Seven days of every fact: the timeline of a game.
    'retention.ms': '2592000000', // Thirty days of the newest fact of each game.
  },
};
