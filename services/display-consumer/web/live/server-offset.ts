/** A step beyond this is a changed clock (of the viewer or the server) and no matter of the network. */
const stepMs = 2_000;

/**
 * How far the server's clock is ahead of the viewer's, in ms, after one more answer.
 *
 * An answer that took long on its way makes the server look behind, so the highest of the recent values is the best.
 *
 * @param known the offset so far; null before the first answer
 * @param serverTime the server's clock when it answered, epoch ms
 * @param receivedAt the viewer's clock when the answer came, epoch ms
 */
export function serverOffsetMs(known: number | null, serverTime: number, receivedAt: number): number {
  const seen = serverTime - receivedAt;
  if (known === null || Math.abs(seen - known) > stepMs) return seen;
  return Math.max(known, seen);
}
