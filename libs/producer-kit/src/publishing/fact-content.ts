import { isDeepStrictEqual } from 'node:util';
import type { Revised } from '@courtside/kafka-client';

/** What only the owner of a topic can say of a fact. */
interface Owned extends Revised {
  readonly isCorrection?: boolean;
}

/** A fact as the feed shows it: without what only its owner can say. */
export type Seen<Fact extends Owned> = Omit<Fact, keyof Owned>;

/** What a fact says about its entity, without what its owner added. */
export function contentOf<Fact extends Owned>(fact: Fact): Seen<Fact> {
  const { revision: _revision, observedAt: _observedAt, isCorrection: _isCorrection, ...content } = fact;
  return content;
}

/**
 * Whether the fact already says what is seen: parsed content is compared, because equal content can differ in bytes.
 *
 * Prototypes are left out: a fact that was restored from the topic is an instance of a class of the decoder.
 */
export const showsTheSame = <Fact extends Owned>(fact: Fact, seen: Seen<Fact>): boolean =>
  isDeepStrictEqual(contentOf(fact), seen, { skipPrototype: true });
