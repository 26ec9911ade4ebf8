import type { Score } from '@courtside/contract-scores';
import type { Seen } from '@courtside/producer-kit';

/** A game as the feed shows it: the fact without what only its owner can say. */
export type SeenGame = Seen<Score>;
