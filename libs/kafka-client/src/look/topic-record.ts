/** What the value of a record is. */
export type RecordContent =
  | { readonly kind: 'fact'; readonly fact: unknown }
  | { readonly kind: 'tombstone' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** One record as it stands in the log, its value decoded with the schema that wrote it. */
export interface TopicRecord {
  readonly partition: number;
  readonly offset: number;
  /** When it was published, epoch ms. */
  readonly timestampMs: number;
  readonly key: Buffer | null;
  /** Id that the value names, also when it cannot be read; null of a tombstone and of bytes that name none. */
  readonly schemaId: number | null;
  readonly content: RecordContent;
}

/** Where to begin: at the first record there is, behind the last, or at the first published since (epoch ms). */
export type StartingPoint = 'beginning' | 'end' | { readonly sinceMs: number };
