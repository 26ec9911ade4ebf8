/** The width of what is done, so that the times stand in one column. */
const columnWidth = 44;

/** Tells a person what is being done and how long it took. */
export interface Progress {
  say(line: string): void;
  /** Prints one line when `work` is done: what, and how long since the beginning it took. */
  step<Result>(what: string, work: Promise<Result>): Promise<Result>;
}

export function createProgress(print: (line: string) => void, nowMs: () => number): Progress {
  return {
    say: print,
    async step(what, work) {
      const startedAt = nowMs();
      const result = await work;
      print(`  ${what.padEnd(columnWidth, ' ')} ${((nowMs() - startedAt) / 1000).toFixed(1)} s`);
      return result;
    },
  };
}
