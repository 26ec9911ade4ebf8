import type { ReaderStatus } from '@courtside/kafka-client';
import type { OffsetVector } from './offset-vector.ts';

/** How far the board has folded: it moves only when a record was handled, never ahead of what is shown. */
export class ReadPositions {
  readonly #topics = new Map<string, Map<number, number>>();

  /** The record at the offset was handled (or cannot be read). A replayed record takes nothing back. */
  passed(topic: string, partition: number, offset: number): void {
    const offsets = this.#topics.get(topic) ?? new Map<number, number>();
    this.#topics.set(topic, offsets);
    offsets.set(partition, Math.max(offsets.get(partition) ?? 0, offset + 1));
  }

  /** Takes over what the reader has behind it when nothing is waiting to be handled: offsets without a record. */
  alignWith(status: ReaderStatus): void {
    for (const { topic, partitions } of status.topics)
      for (const { partition, position } of partitions) this.passed(topic, partition, position - 1);
  }

  /**
   * A copy: what was folded until now. Partitions of the reader that have no record yet stand at 0, so that a position
   * in them is not taken for a forgery.
   */
  snapshot(status: ReaderStatus): OffsetVector {
    for (const { topic, partitions } of status.topics)
      for (const { partition } of partitions) this.passed(topic, partition, -1);
    return new Map([...this.#topics].map(([topic, offsets]) => [topic, new Map(offsets)]));
  }

  forget(topic: string): void {
    this.#topics.delete(topic);
  }
}
