/** What a run of all targets has come to, over all levels of tests. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Summary = { passed: 0, failed: 0, skipped: 0 };

export const addSummaries = (a: Summary, b: Summary): Summary => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with the escape character
const colours = /\u001b\[[0-9;]*m/g;

/**
 * Adds up the `Tests:` lines of jest in the output of Nx. A target that failed without a failed test (lint, types, a
 * build, a suite that did not load) counts as one failure, so that no failure goes without a number.
 */
export function summarise(output: string): Summary {
  const text = output.replace(colours, '');
  const tests = [...text.matchAll(/^Tests:\s.*$/gm)].map(([line]) => countTests(line));
  const withFailedTest = new Set(
    tasksOf(text)
      .filter(({ body }) => /^Tests:.*\d failed/m.test(body))
      .map(({ id }) => id),
  );
  const failedTargets = new Set([...text.matchAll(/^\s*- (\S+:\S+)\s*$/gm)].map(([, id]) => id));
  const failedWithoutTest = [...failedTargets].filter((id) => id && !withFailedTest.has(id)).length;
  return [...tests, { ...noTests, failed: failedWithoutTest }].reduce(addSummaries, noTests);
}

/** `Tests:       1 failed, 1 skipped, 3 passed, 5 total` */
function countTests(line: string): Summary {
  const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') + count('todo') };
}

/** Nx prints the output of each task whole, under a line that names it. */
function tasksOf(text: string): Array<{ id: string | undefined; body: string }> {
  const parts = text.split(/^> nx run (\S+).*$/m).slice(1);
  return parts.flatMap((id, index) => (index % 2 === 0 ? [{ id, body: parts[index + 1] ?? '' }] : []));
}

/** The last line of a run: `12 passed, 0 failed`, and `, 3 skipped` where something was. */
export function printSummary({ passed, failed, skipped }: Summary): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
