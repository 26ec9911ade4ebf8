/** Enough for a tick of the heaviest load; what is beyond is not measured. */
const pendingCountMax = 10_000;

/** Measures how long facts take from their publication to their event. */
export class PushLatency {
  readonly #observe: (seconds: number) => void;
  readonly #now: () => number;
  #publishedAt: number[] = [];

  /** @param now epoch ms, as the times of publication. */
  constructor(observe: (seconds: number) => void, now: () => number) {
    this.#observe = observe;
    this.#now = now;
  }

  /** Facts that were published at these times are on the board and wait for the tick. */
  read(publishedAt: readonly number[]): void {
    if (this.#publishedAt.length < pendingCountMax) this.#publishedAt.push(...publishedAt);
  }

  /** Everything that was read is written. */
  pushed(): void {
    const now = this.#now();
    for (const publishedAt of this.#publishedAt) this.#observe(Math.max(0, now - publishedAt) / 1_000);
    this.#publishedAt = [];
  }
}
