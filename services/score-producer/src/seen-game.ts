import { isDeepStrictEqual } from 'node:util';
import type { Score } from '@courtside/contract-scores';

/** A game as the feed shows it: the fact without what only its owner can say. */
export type SeenGame = Omit<Score, 'revision' | 'observedAt' | 'isCorrection'>;

/**
 * Whether the fact already says what is seen: parsed content is compared, because equal content can differ in bytes.
 *
 * Prototypes are left out: a fact that was restored from the topic is an instance of a class of the decoder.
 */
export function showsTheSame(fact: Score, seen: SeenGame): boolean {
  const { revision: _revision, observedAt: _observedAt, isCorrection: _isCorrection, ...content } = fact;
  return isDeepStrictEqual(content, seen, { skipPrototype: true });
}
