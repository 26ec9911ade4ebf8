import type { UnreadableDetail } from '../api.ts';

type Place = Omit<UnreadableDetail, 'reason'>;

/**
 * A reader that starts again at the beginning, or is asked to read a record again, meets what was counted already. Twice
 * what one topic may park: of more than that, those that were counted first may be counted twice.
 */
const rememberedCountMax = 20_000;
/** Enough to see a pattern; the counts tell the rest. */
const keptCountMax = 50;
const reasonLengthMax = 300; // A reason may quote what it could not read.

/** The records that could not be read: all counted, the last ones kept. */
export class UnreadableLog {
  readonly #counts = new Map<string, number>();
  readonly #counted = new Set<string>();
  #last: UnreadableDetail[] = [];

  add({ topic, partition, offset, reason }: UnreadableDetail): void {
    const name = nameOf({ topic, partition, offset });
    if (this.#counted.has(name)) return;
    this.#counted.add(name);
    const [first] = this.#counted;
    if (first !== undefined && this.#counted.size > rememberedCountMax) this.#counted.delete(first);
    this.#counts.set(topic, this.countOf(topic) + 1);
    const entry = { topic, partition, offset, reason: reason.slice(0, reasonLengthMax) };
    this.#last = [entry, ...this.#last].slice(0, keptCountMax);
  }

  /** The topic is read from its beginning, by another schema or as another one of its name. */
  forget(topic: string): void {
    this.#counts.delete(topic);
    for (const name of this.#counted) if (name.startsWith(`${topic}/`)) this.#counted.delete(name);
    this.#last = this.#last.filter((known) => known.topic !== topic);
  }

  /** A record could be read after all. */
  remove(place: Place): void {
    const name = nameOf(place);
    this.#counted.delete(name);
    this.#counts.set(place.topic, Math.max(0, this.countOf(place.topic) - 1));
    this.#last = this.#last.filter((known) => nameOf(known) !== name);
  }

  countOf(topic: string): number {
    return this.#counts.get(topic) ?? 0;
  }

  /** Newest first. */
  get last(): readonly UnreadableDetail[] {
    return this.#last;
  }
}

const nameOf = ({ topic, partition, offset }: Place) => `${topic}/${partition}/${offset}`;
