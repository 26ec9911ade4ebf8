import { isDeepStrictEqual } from 'node:util';
import type { Plays } from '@courtside/contract-plays';

/** The plays of a period as the feed shows them: the fact without what only its owner can say. */
export type SeenPlays = Omit<Plays, 'revision' | 'observedAt' | 'isCorrection'>;

/** What a fact says about the period, without what its owner added. */
export function contentOf(fact: Plays): SeenPlays {
  const { revision: _revision, observedAt: _observedAt, isCorrection: _isCorrection, ...content } = fact;
  return content;
}

/** Whether the fact already says this. Prototypes are left out: a restored fact is an instance of a decoder's class. */
export const showsTheSame = (fact: Plays, seen: SeenPlays): boolean =>
  isDeepStrictEqual(contentOf(fact), seen, { skipPrototype: true });
