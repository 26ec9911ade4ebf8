/** What a run of all targets has come to, over all levels of tests. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character
const colours = /\u001b\[[0-9;]*m/g;

/**
 * Adds up the `Tests:` lines of jest in the output of Nx. A target that failed without such a line (lint, types, a
 * build, a suite that did not load) counts as one failure, so that no failure goes without a number.
 */
export function summarise(output: string): Summary {
  const lines = output.replace(colours, '').split('\n');
  const tests = lines.filter((line) => /^Tests:\s/.test(line));
  const count = (word: string) =>
    tests.reduce((total, line) => total + Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0), 0);
  const failedTargets = new Set(lines.flatMap((line) => /^\s*(?:- |✖\s+nx run )(\S+:\S+)/.exec(line)?.[1] ?? []));
  const failed = Math.max(count('failed'), failedTargets.size);
  return { passed: count('passed'), failed, skipped: count('skipped') };
}

/** The last line of a run: `12 passed, 0 failed`, and `, 3 skipped` where something was. */
export function printSummary({ passed, failed, skipped }: Summary): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
