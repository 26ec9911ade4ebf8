import { setTimeout as wait } from 'node:timers/promises';
import type { ShownGame } from './watch-evening.ts';

type Kind = 'score' | 'boxScore';

interface OpenFact {
  readonly revision: number;
  readonly publishedAt: number;
}

const emptyLimitMs = 5_000;

/** Facts that were published and are not shown yet, and how long the others took. A later revision shows the earlier ones. */
export class OpenFacts {
  readonly #open = new Map<string, OpenFact[]>();
  readonly #latencies: { readonly publishedAt: number; readonly latencyMs: number }[] = [];

  published(gameId: string, kind: Kind, revision: number, publishedAt: number): void {
    const key = `${kind} ${gameId}`;
    this.#open.set(key, [...(this.#open.get(key) ?? []), { revision, publishedAt }]);
  }

  shown(games: readonly ShownGame[], shownAt: number): void {
    for (const { gameId, score, boxScore } of games) {
      this.#close(`score ${gameId}`, score, shownAt);
      this.#close(`boxScore ${gameId}`, boxScore, shownAt);
    }
  }

  /** Milliseconds, ascending, of the facts that were published later than `warmUpMs` after the first. */
  latenciesSince(warmUpMs: number): number[] {
    const first = Math.min(...this.#latencies.map(({ publishedAt }) => publishedAt));
    return this.#latencies
      .filter(({ publishedAt }) => publishedAt >= first + warmUpMs)
      .map(({ latencyMs }) => latencyMs)
      .sort((a, b) => a - b);
  }

  /**
   * Resolves when everything was shown.
   *
   * @throws {Error} when it was not within five seconds.
   */
  async empty(): Promise<void> {
    for (let waitedMs = 0; waitedMs < emptyLimitMs; waitedMs += 50) {
      if (this.#open.values().every(({ length }) => length === 0)) return;
      await wait(50);
    }
    throw new Error('Cannot measure: not every fact was shown');
  }

  #close(key: string, revision: number, shownAt: number): void {
    const open = this.#open.get(key) ?? [];
    const closed = open.filter((fact) => fact.revision <= revision);
    for (const { publishedAt } of closed) this.#latencies.push({ publishedAt, latencyMs: shownAt - publishedAt });
    if (closed.length > 0) this.#open.set(key, open.slice(closed.length));
  }
}

/** Of ascending values: the one below which `share` (0..1) of them lie. */
export function percentile(ascending: readonly number[], share: number): number {
  const value = ascending[Math.min(ascending.length - 1, Math.ceil(ascending.length * share) - 1)];
  if (value === undefined) throw new RangeError('Cannot tell a percentile of 0 values');
  return value;
}
