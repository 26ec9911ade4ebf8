import { type Decoder, decodingReason } from '../codec/decoder.ts';
import { KafkaClientError } from '../errors.ts';
import type { RawRecord } from '../protocol/record-batch.ts';
import { CopiedFact, type DetachedFact } from './detached-fact.ts';
import type { FactRecord, ReadContract } from './reading.ts';

/** Why a record cannot be read. */
export interface Misreading {
  readonly reason: string;
  /** Of the error that said so; null when none was thrown. */
  readonly stack: string | null;
}

/** What a record needs to read itself; shared by the records of a batch. */
export interface RecordContext<Fact> {
  readonly contract: ReadContract<Fact>;
  /** Notes that a record turned out to be unreadable, also when the handler swallows the error. */
  misread(record: LazyRecord<Fact>, misreading: Misreading): void;
}

const notPeeked = { revision: Number.NaN, observedAt: Number.NaN };
const tombstoneHead = { revision: -1, observedAt: -1 };

/** A record that is decoded when somebody asks: a display that catches up needs few of all facts. */
export class LazyRecord<Fact> implements FactRecord<Fact> {
  readonly raw: RawRecord;
  readonly schemaId: number | null;
  private readonly decoder: Decoder | null;
  private readonly context: RecordContext<Fact>;
  private head: { revision: number; observedAt: number } = notPeeked;
  private decoded: Fact | null | undefined;

  /** `decoder` and `schemaId` are null for a tombstone. */
  constructor(raw: RawRecord, schemaId: number | null, decoder: Decoder | null, context: RecordContext<Fact>) {
    this.raw = raw;
    this.schemaId = schemaId;
    this.decoder = decoder;
    this.context = context;
  }

  get offset(): number {
    return this.raw.offset;
  }

  get key(): string {
    return (this.raw.key as Buffer).toString();
  }

  get timestampMs(): number {
    return this.raw.timestampMs;
  }

  get fact(): Fact | null {
    this.decoded ??= this.read((decoder, value) => this.checkKey(decoder.decode(value) as Fact));
    return this.decoded ?? null;
  }

  get revision(): number {
    return this.peek().revision;
  }

  get observedAt(): number {
    return this.peek().observedAt;
  }

  detach(): DetachedFact<Fact> | null {
    return this.decoder === null || this.raw.value === null ? null : new CopiedFact(this.raw.value, this.decoder);
  }

  private peek(): { revision: number; observedAt: number } {
    if (this.head === notPeeked) this.head = this.read((decoder, value) => decoder.peek(value)) ?? tombstoneHead;
    return this.head;
  }

  private read<Result>(how: (decoder: Decoder, value: Buffer) => Result): Result | null {
    if (this.decoder === null || this.raw.value === null) return null;
    try {
      return how(this.decoder, this.raw.value);
    } catch (cause) {
      const reason = decodingReason(this.schemaId ?? -1, cause);
      this.context.misread(this, { reason, stack: Error.isError(cause) ? (cause.stack ?? null) : null });
      throw new KafkaClientError('UNREADABLE', `Cannot read offset ${this.offset}: ${reason}`, cause);
    }
  }

  /** Compaction keeps one record per key: a fact under a foreign key would outlive or replace the wrong one. */
  private checkKey(fact: Fact): Fact {
    const expected = this.context.contract.key?.(fact) ?? this.key;
    if (this.key !== expected) throw new Error(`the key is "${this.key}", the fact is about "${expected}"`);
    return fact;
  }
}
