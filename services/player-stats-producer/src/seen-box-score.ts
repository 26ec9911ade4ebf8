import type { PlayerStats } from '@courtside/contract-player-stats';
import type { Seen } from '@courtside/producer-kit';

/** A box score as the feed shows it: the fact without what only its owner can say. */
export type SeenBoxScore = Seen<PlayerStats>;
