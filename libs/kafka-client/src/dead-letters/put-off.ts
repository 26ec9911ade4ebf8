import { type LetterPlace, letterKey } from './dead-letter.ts';

export interface PutOffOptions {
  readonly stop: AbortSignal;
  isParked(key: string): boolean;
  /** Resolves when there is room again. */
  drained(): Promise<void>;
  /** Has the record read once more, which parks it when it still cannot be read. */
  reread(place: LetterPlace): Promise<void>;
}

/**
 * Records that had no room in the queue of letters. The queue is bounded and the topic is not: they stand in their topic,
 * and are read again when there is room. At most what may be parked.
 */
export class PutOff {
  private readonly options: PutOffOptions;
  private readonly places = new Map<string, LetterPlace>();
  private making: Promise<void> | undefined;

  constructor(options: PutOffOptions) {
    this.options = options;
  }

  add(place: LetterPlace): void {
    this.places.set(letterKey(place), place);
    this.making ??= this.makeUp();
  }

  forget(topic: string): void {
    for (const [key, place] of this.places) if (place.topic === topic) this.places.delete(key);
  }

  private async makeUp(): Promise<void> {
    while (this.places.size > 0 && !this.options.stop.aborted) {
      await this.options.drained();
      await this.parkUntilFull([...this.places.values()]);
    }
    this.making = undefined;
  }

  private async parkUntilFull(places: readonly LetterPlace[]): Promise<void> {
    for (const place of places) {
      const key = letterKey(place);
      this.places.delete(key);
      if (this.options.isParked(key)) continue;
      await this.options.reread(place);
      if (this.places.has(key)) return;
    }
  }
}
