/**
 * How long to stay away, in units of the minimum interval, so that a feed that is asked rarely is also left alone for
 * long, and a simulator that runs at a thousand times the speed of life is not waited for. In brackets: at 250 ms.
 */
const pauses = {
  transient: { first: 4, longest: 240 }, // [1 s, 1 min] It comes back by itself, and a viewer waits for it.
  refused: { first: 240, longest: 7_200 }, // [1 min, 30 min] Somebody has decided this; insisting makes it worse.
} as const;

/** Up to a fifth longer, never shorter: what the other side asks for is a minimum. */
const jitterShare = 0.2;

/**
 * The pause in ms after the `failureCount`-th failure in a row (1 for the first): doubles up to a bound.
 *
 * @param chance from 0 to 1
 */
export function backOffMs(kind: keyof typeof pauses, failureCount: number, unitMs: number, chance: number): number {
  const { first, longest } = pauses[kind];
  const doublings = Math.min(failureCount - 1, 16); // 2^16 is beyond every bound, and the power stays finite.
  return withJitter(Math.min(first * 2 ** doublings, longest) * unitMs, chance);
}

/** `delayMs` or up to a fifth more. */
export const withJitter = (delayMs: number, chance: number) => Math.ceil(delayMs * (1 + jitterShare * chance));
