/** The first wait: long enough that a restarting server is not hammered, short enough that nobody reaches for reload. */
const firstDelayMs = 500;
/** The longest: after a night without a network the page still comes back within this time. */
const delayMsMax = 15_000;

/**
 * How long to wait before trying again, in ms.
 *
 * It doubles with every failure and spreads over the upper half, so that viewers who lost the same server do not all
 * come back in the same moment.
 *
 * @param failureCount failures in a row, 1 after the first
 * @param random 0 (included) to 1 (excluded)
 */
export function reconnectDelayMs(failureCount: number, random: number): number {
  const longestMs = Math.min(delayMsMax, firstDelayMs * 2 ** Math.max(0, failureCount - 1));
  return Math.round((longestMs / 2) * (1 + random));
}
