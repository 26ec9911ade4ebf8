/** Enough to see the pattern; a file with its numbers in quotes would otherwise name six hundred. */
const namedIssueCountMax = 20;
const shownLengthMax = 60;

/** Collects what was coerced or dropped: the first ones by name, the rest by count. */
export class Issues {
  readonly #named: string[] = [];
  #count = 0;

  add(...issues: readonly string[]): void {
    this.#count += issues.length;
    this.#named.push(...issues.slice(0, Math.max(0, namedIssueCountMax - this.#named.length)));
  }

  list(): string[] {
    const unnamedCount = this.#count - this.#named.length;
    return unnamedCount === 0 ? [...this.#named] : [...this.#named, `and ${unnamedCount} more`];
  }
}

/** A value of a feed in a message: short, and without characters that could disturb a terminal. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > shownLengthMax ? `${text.slice(0, shownLengthMax)}…` : text;
}
