/** Enough for the games of some weeks; each is a few kilobytes. */
const keyCountMax = 1_000;

/** The last fact of each key that was shown; of too many keys those that were shown last. */
export class RememberedFacts {
  private readonly facts = new Map<string, unknown>();

  /** Keeps the fact and returns the one before of its key, undefined when there is none. */
  exchange(key: string, fact: unknown): unknown {
    const before = this.facts.get(key);
    this.facts.delete(key);
    this.facts.set(key, fact);
    const [oldest] = this.facts.keys();
    if (this.facts.size > keyCountMax && oldest !== undefined) this.facts.delete(oldest);
    return before;
  }
}
