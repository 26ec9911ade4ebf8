/**
 * The versions that a service has one after another: from the first older one to today's and back to the next one, so that
 * each meets its successor and its predecessor. Ends with today's.
 */
export const planSteps = <Version>(older: readonly Version[], today: Version): readonly Version[] =>
  older.flatMap((version) => [version, today]);

/** One service that is replaced by another version of itself. */
export interface Replacement<Version> {
  readonly service: string;
  readonly version: Version;
}

/** Step by step, all services in each, another one first every time: deployments come in any order. */
export function planReplacements<Version>(
  steps: ReadonlyMap<string, readonly Version[]>,
): readonly Replacement<Version>[] {
  const services = [...steps];
  const stepCount = Math.max(0, ...services.map(([, { length }]) => length));
  return Array.from({ length: stepCount }, (_, step) => step)
    .slice(1) // The first versions are those that run.
    .flatMap((step) =>
      services.flatMap((_, place) => {
        const [service, versions] = services[(place + step) % services.length] ?? ['', []];
        const version = versions[step];
        return version === undefined ? [] : [{ service, version }];
      }),
    );
}
