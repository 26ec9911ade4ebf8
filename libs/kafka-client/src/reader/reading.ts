import type { Contract } from '../contract.ts';
import type { DetachedFact } from './detached-fact.ts';

/** One record whose bytes are in the framing of a known schema. */
export interface FactRecord<Fact> {
  readonly offset: number;
  readonly key: string;
  /**
   * The fact, decoded when first asked for and kept; null is a tombstone.
   *
   * When the bytes do not fit, asking throws `UNREADABLE`: do not catch it. The reader then reports the
   * record as unreadable and calls the handler again with the others of its batch.
   */
  readonly fact: Fact | null;
  /** `revision` of the fact, read without decoding the rest; -1 of a tombstone. */
  readonly revision: number;
  /** `observedAt` of the fact (epoch ms), read without decoding the rest; -1 of a tombstone. */
  readonly observedAt: number;
  /** Id of the writer's schema in the registry; null of a tombstone. */
  readonly schemaId: number | null;
  /** When it was published, epoch ms. */
  readonly timestampMs: number;
  /** A copy that can be kept and decoded when somebody looks; null of a tombstone. Ask for `fact` first: it checks. */
  detach(): DetachedFact<Fact> | null;
}

/** Records of one partition, in the order of the log. */
export interface FactBatch<Fact> {
  /** Without prefix, as in the contract. */
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly FactRecord<Fact>[];
}

/** A record that no schema of ours fits, as it stands in the log. */
export interface UnreadableRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly reason: string;
  /** Of the error of the decoder; null when it was not asked, as of bytes that name no schema. */
  readonly stack: string | null;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly RecordHeader[];
  /** Id that the first five bytes name; null when they name none. */
  readonly schemaId: number | null;
  readonly timestampMs: number;
}

export interface RecordHeader {
  readonly name: string;
  readonly value: Buffer | null;
}

/** What reading needs of a contract. Without `key` any key is believed. */
export interface ReadContract<Fact> extends Pick<Contract<Fact>, 'topic' | 'schema'> {
  key?(fact: Fact): string;
  /** A record under a longer key is unreadable; any length is believed when absent. */
  readonly keyBytesMax?: number;
  /** The id of `schema` in the registry, where it is known: it is not looked up then. */
  readonly schemaId?: number;
}

/** What the cluster says of a topic. */
export interface TopicPresence {
  readonly exists: boolean;
  /** Ascending; those known last when it does not exist. */
  readonly partitions: readonly number[];
}

/** What one topic is read for. Callbacks are synchronous: what they start must be bounded by them. */
export interface Reading<Fact> {
  readonly contract: ReadContract<Fact>;
  /** Gets every record at least once, per partition in order of offset; must forgive a repeated record. */
  handle(batch: FactBatch<Fact>): void;
  /**
   * The partition is read up to this offset: mostly just behind the last record, further where some have none, such as the
   * marks of transactions. Called behind `handle`, and when an answer held no record.
   */
  passed?(partition: number, position: number): void;
  /** The topic was deleted and made again: forget it; it is read from the beginning. */
  topicRestarted?(topic: string): void;
  /**
   * Called once, when everything was handled that the topic held when it was first asked. `positions` are the offsets that
   * are read next, by partition: behind the last record, because some offsets have none.
   */
  caughtUp?(positions: ReadonlyMap<number, number>): void;
  /** The topic has appeared or gone, or has other partitions than before. */
  presence?(presence: TopicPresence): void;
  /** A record names a writer's schema that no record of the topic has named before. */
  schemaMet?(schemaId: number): void;
  /** Called once for each record that cannot be read; reading goes on behind it. */
  unreadable?(record: UnreadableRecord): void;
}
