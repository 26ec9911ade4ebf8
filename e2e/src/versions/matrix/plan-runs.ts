/** Versions that run together: one of the display, and one of each producer. */
export interface PlannedRun<Version> {
  readonly display: Version;
  readonly producers: Readonly<Record<string, Version>>;
}

/**
 * Runs in which every version of every producer meets every version of the display. Each run mixes versions of the
 * producers, too, for the board joins what they write.
 */
export function planRuns<Version>(
  displays: readonly Version[],
  producers: Readonly<Record<string, readonly Version[]>>,
): readonly PlannedRun<Version>[] {
  const names = Object.keys(producers);
  const roundCount = Math.max(0, ...Object.values(producers).map(({ length }) => length));
  const rounds = Array.from({ length: roundCount }, (_, round) => round);
  return displays.flatMap((display, at) =>
    rounds.map((round) => ({
      display,
      producers: Object.fromEntries(
        names.flatMap((name, place) => {
          const versions = producers[name] ?? [];
          const version = versions[(at + round + place) % versions.length];
          return version === undefined ? [] : [[name, version]];
        }),
      ),
    })),
  );
}
