import { type PlayerStats, schema } from './generated.ts';

export type { Participation, PlayerLine, PlayerStats, Side } from './generated.ts';

/** The box score of every game: one fact per game and change, written by `player-stats-producer` alone. */
export const playerStats = {
  topic: 'courtside.player-stats',
  owner: 'player-stats-producer',
  schema,
  key: (stats: Pick<PlayerStats, 'gameId'>): string => stats.gameId, // One partition per game keeps its facts in order.
  config: {
    numPartitions: 6,
    'cleanup.policy': 'compact,delete',
    'min.compaction.lag.ms': '604800000', // Seven days of every fact: the timeline of a game.
    'retention.ms': '2592000000', // Thirty days of the newest fact of each game.
  },
};
