import type { UnreadableDetail } from '../api.ts';

type Place = Omit<UnreadableDetail, 'reason'>;

/** Enough to see a pattern; the counts tell the rest. */
const keptCountMax = 50;
const reasonLengthMax = 300; // A reason may quote what it could not read.

/** The records that could not be read: all counted, the last ones kept. */
export class UnreadableLog {
  readonly #counts = new Map<string, number>();
  #last: UnreadableDetail[] = [];

  add({ topic, partition, offset, reason }: UnreadableDetail): void {
    // A reader that starts again at the beginning meets the same records again.
    if (this.#last.some((known) => isSame(known, { topic, partition, offset }))) return;
    this.#counts.set(topic, this.countOf(topic) + 1);
    const entry = { topic, partition, offset, reason: reason.slice(0, reasonLengthMax) };
    this.#last = [entry, ...this.#last].slice(0, keptCountMax);
  }

  /** The topic is read once more from its beginning, by another schema. */
  forget(topic: string): void {
    this.#counts.delete(topic);
    this.#last = this.#last.filter((known) => known.topic !== topic);
  }

  /** A record could be read after all. */
  remove({ topic, partition, offset }: Place): void {
    this.#counts.set(topic, Math.max(0, this.countOf(topic) - 1));
    this.#last = this.#last.filter((known) => !isSame(known, { topic, partition, offset }));
  }

  countOf(topic: string): number {
    return this.#counts.get(topic) ?? 0;
  }

  /** Newest first. */
  get last(): readonly UnreadableDetail[] {
    return this.#last;
  }
}

const isSame = (a: Place, b: Place) => a.topic === b.topic && a.partition === b.partition && a.offset === b.offset;
