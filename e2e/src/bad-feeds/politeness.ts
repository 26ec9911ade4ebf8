/** A request to the feed, as the feed has seen it. */
export interface Asked {
  readonly atMs: number;
  readonly path: string;
}

/** The most requests that began within any `windowMs`. */
export function peakCount(requests: readonly Asked[], windowMs: number): number {
  let first = 0;
  return requests.reduce((peak, { atMs }, index) => {
    while (atMs - (requests[first]?.atMs ?? 0) >= windowMs) first += 1;
    return Math.max(peak, index - first + 1);
  }, 0);
}

/** The requests of each file. */
export const byPath = (requests: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> =>
  Map.groupBy(requests, ({ path }) => path);
