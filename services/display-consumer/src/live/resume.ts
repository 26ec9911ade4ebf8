import type { ResetReason } from '../api.ts';
import { hasReached, isFamiliar, type OffsetVector, parseVector } from '../offsets/offset-vector.ts';

/** How a viewer begins: with the picture as soon as the board has come to `goal`, or after a reset. */
export type Resumption =
  | { readonly kind: 'show' }
  | { readonly kind: 'wait'; readonly goal: OffsetVector }
  | { readonly kind: 'reset'; readonly reason: ResetReason };

/** @param after the id of the last event that the viewer has seen, anywhere; undefined on a first visit. */
export function resumptionOf(position: OffsetVector, after: string | undefined): Resumption {
  if (after === undefined) return { kind: 'show' };
  const goal = parseVector(after);
  if (!goal || !isFamiliar(position, goal)) return { kind: 'reset', reason: 'unknownPosition' };
  return hasReached(position, goal) ? { kind: 'show' } : { kind: 'wait', goal };
}
