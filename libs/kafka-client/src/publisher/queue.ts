/** One encoded fact on its way, and the caller that waits for it. */
export interface Entry {
  readonly key: string;
  readonly value: Buffer;
  /** When the caller has waited long enough, ms of a monotonic clock. */
  readonly expiresAtMs: number;
  readonly startedAtMs: number;
  resolve(): void;
  reject(cause: unknown): void;
}

// kafkajs groups the records of a send by partition in quadratic time: 1000 go at 199,000 per second, 20,000 at 14,000.
export const batchRecordCountMax = 1_000;
// Each partition's part travels as one batch, and brokers take no batch above 1 MiB (`max.message.bytes`).
export const batchBytesMax = 900_000;
export const recordOverheadBytes = 70; // Lengths, timestamp and offset of a record, and its share of the batch header.

const queuedEntryCountMax = 10_000; // Ten full batches: more only delays the moment when the source is read slower.
const queuedBytesMax = 32 * 1024 * 1024; // Ten thousand box scores of 3 kB.

export const sizeOf = ({ key, value }: Pick<Entry, 'key' | 'value'>) => key.length + value.length + recordOverheadBytes;

/** Entries in order, and how much they weigh. */
export class EntryQueue {
  private entries: Entry[] = [];
  private bytes = 0;

  get length(): number {
    return this.entries.length;
  }

  get isFull(): boolean {
    return this.entries.length >= queuedEntryCountMax || this.bytes >= queuedBytesMax;
  }

  push(entry: Entry): void {
    this.entries.push(entry);
    this.bytes += sizeOf(entry);
  }

  /** The next entries that may be sent together: at least one, if there is any. */
  takeBatch(): Entry[] {
    let count = 0;
    let bytes = 0;
    for (const entry of this.entries) {
      bytes += sizeOf(entry);
      if (count > 0 && (count >= batchRecordCountMax || bytes > batchBytesMax)) break;
      count += 1;
    }
    return this.remove(this.entries.slice(0, count), this.entries.slice(count));
  }

  /** Those that have waited too long; entries expire in the order in which they came. */
  takeExpired(nowMs: number): Entry[] {
    const firstAlive = this.entries.findIndex(({ expiresAtMs }) => expiresAtMs > nowMs);
    const count = firstAlive < 0 ? this.entries.length : firstAlive;
    return this.remove(this.entries.slice(0, count), this.entries.slice(count));
  }

  takeAll(): Entry[] {
    return this.remove(this.entries, []);
  }

  private remove(taken: Entry[], rest: Entry[]): Entry[] {
    this.entries = rest;
    for (const entry of taken) this.bytes -= sizeOf(entry);
    return taken;
  }
}
