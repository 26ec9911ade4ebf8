/** Tells a person one line about what is going on. Says nothing by default: tests want it quiet. */
export type Report = (line: string) => void;

export const quiet: Report = () => undefined;

/** Runs `work` and tells how long it took when that is long enough for a person to notice. */
export async function timed<Result>(report: Report, what: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  report(`${what} (${seconds(performance.now() - startedAt)})`);
  return result;
}

/** A duration as people say it: `0.3 s`, `12.5 s`. */
export const seconds = (durationMs: number): string => `${(durationMs / 1000).toFixed(1)} s`;
