/** What a benchmark prints of its runs: never the best alone. */
export interface Statistics {
  readonly runs: number;
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/**
 * Sums up the results of equal runs.
 *
 * @throws {RangeError} when there are none.
 */
export function statisticsOf(results: readonly number[]): Statistics {
  const sorted = [...results].sort((a, b) => a - b);
  const [minimum] = sorted;
  if (minimum === undefined) throw new RangeError('Cannot sum up a benchmark: 0 runs');
  const at = (place: number) => sorted[place] ?? minimum;
  const middle = (sorted.length - 1) / 2;
  const median = (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
  return { runs: sorted.length, minimum, median, maximum: at(sorted.length - 1) };
}

/** One line of output: `first joined game   5 runs   min 6.1 s   median 6.4 s   max 7.0 s`. */
export function printStatistics(what: string, results: readonly number[], unit: string, digits = 1): string {
  const { runs, minimum, median, maximum } = statisticsOf(results);
  const value = (number: number) => `${number.toFixed(digits)} ${unit}`;
  return `${what.padEnd(44)} ${runs} runs   min ${value(minimum)}   median ${value(median)}   max ${value(maximum)}`;
}

/** Says what is beyond its limit, and makes a failure of it. */
export function within(what: string, value: number, limit: number, unit: string): void {
  if (value <= limit) return;
  console.error(`${what}: ${value.toFixed(1)} ${unit}, the limit is ${limit} ${unit}`);
  process.exitCode = 1;
}
