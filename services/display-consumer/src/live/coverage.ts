import type { Feature } from '../api.ts';
import type { Coverage } from '../offsets/offset-vector.ts';

/**
 * What a view shows or has shown: topics that are joined wholly, of others the partitions whose facts were there.
 *
 * A topic that was shown once stays: who has seen it must not be shown an older state of it anywhere.
 */
export class ShownCoverage {
  readonly #parts = new Map<string, Set<number> | 'all'>();

  /** @param wholeTopics count with all their partitions, whatever is shown of them. */
  constructor(wholeTopics: readonly string[]) {
    for (const topic of wholeTopics) this.#parts.set(topic, 'all');
  }

  get parts(): Coverage {
    return this.#parts;
  }

  has(topic: string): boolean {
    return this.#parts.has(topic);
  }

  note(features: readonly Feature[]): void {
    for (const { topic, entities } of features) {
      const known = this.#parts.get(topic) ?? new Set<number>();
      if (known === 'all') continue;
      for (const { origin } of entities) known.add(origin.partition);
      this.#parts.set(topic, known);
    }
  }
}
