import type { LetterRecord } from './letter-record.ts';

/** A broken producer writes thousands of records of one kind: the first ones tell why. */
const letterCountMax = 1_000;
const letterBytesMax = 16 * 1024 * 1024; // Sixteen records of the largest size that a broker takes by default.
const batchCountMax = 100;
const batchBytesMax = 1024 * 1024; // A larger letter travels alone.

/**
 * What waits to be written, in order: of each key the last only, for no more of it would be left in a compacted topic.
 *
 * A removal always has room. It is a key without bytes, there is one for each letter that is known at most, and nobody
 * would think of it again.
 */
export class LetterQueue {
  private readonly records = new Map<string, LetterRecord>();
  private letterCount = 0;
  private letterBytes = 0;

  get isEmpty(): boolean {
    return this.records.size === 0;
  }

  /** Puts the record to the end, in the place of one of the same key; whether there was room for it. */
  put(record: LetterRecord): boolean {
    if (record.value !== null && !this.hasRoomFor(record)) return false;
    this.take(record.key);
    this.records.set(record.key, record);
    this.count(record, 1);
    return true;
  }

  /** The first of all, as many as travel together; they stay until they are `written`. */
  nextBatch(): LetterRecord[] {
    const batch: LetterRecord[] = [];
    let bytes = 0;
    for (const record of this.records.values()) {
      bytes += sizeOf(record);
      if (batch.length > 0 && (batch.length >= batchCountMax || bytes > batchBytesMax)) break;
      batch.push(record);
    }
    return batch;
  }

  /** Takes out what was sent; what has replaced it meanwhile stays. */
  written(batch: readonly LetterRecord[]): void {
    for (const record of batch) if (this.records.get(record.key) === record) this.take(record.key);
  }

  /** Takes out the letters that are not needed, by their keys. */
  retain(isNeeded: (key: string) => boolean): void {
    for (const { key, value } of [...this.records.values()]) if (value !== null && !isNeeded(key)) this.take(key);
  }

  private hasRoomFor(record: LetterRecord): boolean {
    const before = this.records.get(record.key);
    const isOneMore = before === undefined || before.value === null;
    const bytes = this.letterBytes + sizeOf(record) - (isOneMore ? 0 : sizeOf(before));
    return this.letterCount + (isOneMore ? 1 : 0) <= letterCountMax && bytes <= letterBytesMax;
  }

  private take(key: string): void {
    const record = this.records.get(key);
    if (record === undefined) return;
    this.records.delete(key);
    this.count(record, -1);
  }

  private count(record: LetterRecord, sign: 1 | -1): void {
    if (record.value === null) return;
    this.letterCount += sign;
    this.letterBytes += sign * sizeOf(record);
  }
}

/** Bytes of a letter on its way, without what a batch needs besides. */
export function sizeOf({ key, value, headers }: LetterRecord): number {
  const ofHeaders = Object.entries(headers).reduce(
    (sum, [name, values]) => sum + [values].flat().reduce((own, one) => own + name.length + one.length, 0),
    0,
  );
  return key.length + (value?.length ?? 0) + ofHeaders;
}
