/** What a network does to the connections that lead through it. */
export type ProxyFault =
  /** Nobody listens any more: who connects is refused, and open connections are reset. */
  | { readonly kind: 'refuse' }
  /** Every connection is reset at both ends, a new one as soon as it was made. */
  | { readonly kind: 'reset' }
  /** What passes arrives so much later, in order. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** All connections of one direction share so many bytes a second. */
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number }
  /**
   * Half-open: connections stand, and nothing that is sent on them arrives, their end neither. A connection that has
   * lost something cannot go on, so it is reset when the network heals, as by a router that has forgotten it.
   */
  | { readonly kind: 'swallow' };

/** How often a second a slow line passes something on: smaller parts cost more than they show. */
const partsPerSecond = 20;

/** How many of `byteCount` bytes pass at once. */
export function partSize(fault: ProxyFault | undefined, byteCount: number): number {
  if (fault?.kind !== 'throttle') return byteCount;
  return Math.min(byteCount, Math.max(1, Math.floor(fault.bytesPerSecond / partsPerSecond)));
}

/** When a line that was free at `freeAtMs` is free again after it has passed `byteCount` bytes on at `nowMs`. */
export function freeAgainAtMs(
  fault: ProxyFault | undefined,
  { freeAtMs, nowMs, byteCount }: { freeAtMs: number; nowMs: number; byteCount: number },
): number {
  if (fault?.kind !== 'throttle') return nowMs;
  return Math.max(freeAtMs, nowMs) + (byteCount * 1_000) / fault.bytesPerSecond;
}

/** How long something that came at `arrivedMs` has to wait at `nowMs`; not at all when that is 0 or less. */
export function waitMs(
  fault: ProxyFault | undefined,
  { arrivedMs, freeAtMs, nowMs }: { arrivedMs: number; freeAtMs: number; nowMs: number },
): number {
  if (fault?.kind === 'delay') return arrivedMs + fault.delayMs - nowMs;
  return fault?.kind === 'throttle' ? freeAtMs - nowMs : 0;
}
