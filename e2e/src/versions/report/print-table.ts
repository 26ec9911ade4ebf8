import type { Outcome } from './outcome.ts';

/** How many differences of a failure are printed: one cause often shows in every player of a game. */
const toldDifferenceCountMax = 10;

/** One line, in columns: `ok  score-producer with display  field-fewer with today  3 games  0 differences  8.0 s`. */
export function printOutcome({ what, versions, gameCount, differences, seconds }: Outcome): string {
  const columns = [
    differences.length === 0 ? 'ok    ' : 'FAILED',
    what.padEnd(34),
    versions.padEnd(50),
    `${gameCount} games`,
    `${differences.length} differences`.padStart(15),
    `${seconds.toFixed(1)} s`.padStart(7),
  ];
  const told = differences.slice(0, toldDifferenceCountMax).map((words) => `       ${words}`);
  const rest = differences.length - told.length;
  return [columns.join('  '), ...told, ...(rest > 0 ? [`       and ${rest} more`] : [])].join('\n');
}

/** The last line of a run. */
export function printTotal(outcomes: readonly Outcome[]): string {
  const failedCount = outcomes.filter(({ differences }) => differences.length > 0).length;
  return `${outcomes.length - failedCount} passed, ${failedCount} failed`;
}
