import { isDeepStrictEqual } from 'node:util';
import type { PlayerStats } from '@courtside/contract-player-stats';

/** A box score as the feed shows it: the fact without what only its owner can say. */
export type SeenBoxScore = Omit<PlayerStats, 'revision' | 'observedAt' | 'isCorrection'>;

/** What a fact says about the game, without what its owner added. */
export function contentOf(fact: PlayerStats): SeenBoxScore {
  const { revision: _revision, observedAt: _observedAt, isCorrection: _isCorrection, ...content } = fact;
  return content;
}

/**
 * Whether the fact already says what is seen: parsed content is compared, because equal content can differ in bytes.
 *
 * Prototypes are left out: a fact that was restored from the topic is an instance of a class of the decoder.
 */
export const showsTheSame = (fact: PlayerStats, seen: SeenBoxScore): boolean =>
  isDeepStrictEqual(contentOf(fact), seen, { skipPrototype: true });
