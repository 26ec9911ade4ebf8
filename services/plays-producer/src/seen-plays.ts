import type { Plays } from '@courtside/contract-plays';
import type { Seen } from '@courtside/producer-kit';

/** The plays of a period as the feed shows them: the fact without what only its owner can say. */
export type SeenPlays = Seen<Plays>;
