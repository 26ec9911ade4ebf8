import { heldPollCount } from '../publishing/held-poll-count.ts';

/** What is remembered of one game between polls. */
interface Memory<Shown> {
  readonly shown: Shown;
  /** How many polls in a row have shown a step back. */
  readonly heldPollCount: number;
}

/** What the file of each game showed last, and how long a step back is held already: bounded by the games watched. */
export class ShownFiles<Shown> {
  private readonly memories = new Map<string, Memory<Shown>>();

  /** What "not modified" refers to, if it is still known. */
  last(gameId: string): Shown | undefined {
    return this.memories.get(gameId)?.shown;
  }

  /** Notes what the file shows now. Answers how many polls in a row a step back has been held; 0 = it is believed. */
  note(gameId: string, shown: Shown, isStepBack: boolean): number {
    const held = heldPollCount(isStepBack, this.memories.get(gameId)?.heldPollCount ?? 0);
    this.memories.set(gameId, { shown, heldPollCount: held });
    return held;
  }

  /** Forgets all games but `gameIds`. */
  forgetOthers(gameIds: Iterable<string>): void {
    const kept = new Set(gameIds);
    for (const gameId of this.memories.keys()) if (!kept.has(gameId)) this.memories.delete(gameId);
  }
}
