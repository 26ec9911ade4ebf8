import type { Revised } from '../contract.ts';
import { isNewer, type Standing } from '../is-newer.ts';
import type { FactBatch, FactRecord } from '../reader/reading.ts';

interface Known<Fact> extends Standing {
  readonly fact: Fact;
}

// An own fact that is published and not read back yet: it will stand above everything that was read so far.
const notReadBack = Number.POSITIVE_INFINITY;

/** The newest fact of each key in an owner's own topic: what the log says, and what is on its way there. */
export class OwnFacts<Fact extends Revised> {
  private readonly known = new Map<string, Known<Fact>>();
  /** Keys above whose newest fact an older one stands in the log: compaction would keep the wrong one. */
  private readonly undercut = new Set<string>();

  last(key: string): Fact | undefined {
    return this.known.get(key)?.fact;
  }

  *facts(): Iterable<Fact> {
    for (const { fact } of this.known.values()) yield fact;
  }

  /** Notes a fact that is being published; returns what undoes it, for one that cannot be encoded. */
  publishing(key: string, fact: Fact): () => void {
    const before = this.known.get(key);
    const { revision, observedAt } = fact;
    this.known.set(key, { fact, revision, observedAt, offset: notReadBack });
    return () => {
      if (before) this.known.set(key, before);
      else this.known.delete(key);
    };
  }

  /** Takes in what the log says. Facts that are not the newest of their key are never decoded. */
  read({ records }: FactBatch<Fact>): void {
    const newest = new Map<string, FactRecord<Fact>>();
    for (const record of records) {
      const before = newest.get(record.key) ?? this.known.get(record.key);
      if (record.schemaId === null) this.bury(record, before, newest);
      else if (before === undefined || isNewer(record, before)) this.rise(record, newest);
      else if (isReadBack(record, before)) this.settle(record);
      else if (record.offset > before.offset) this.undercut.add(record.key);
    }
    for (const [key, record] of newest) {
      const { revision, observedAt, offset } = record;
      this.known.set(key, { fact: record.fact as Fact, revision, observedAt, offset });
    }
  }

  /** The newest facts that have to be published again, so that they stand above the older ones. */
  takeUndercut(): Fact[] {
    const facts = [...this.undercut].flatMap((key) => this.last(key) ?? []);
    this.undercut.clear();
    return facts;
  }

  /** The topic was deleted and made again: its log knows nothing. */
  forget(): void {
    this.known.clear();
    this.undercut.clear();
  }

  private rise(record: FactRecord<Fact>, newest: Map<string, FactRecord<Fact>>): void {
    newest.set(record.key, record);
    this.undercut.delete(record.key);
  }

  /** A tombstone beats the lower offsets of its partition. */
  private bury(
    { key, offset }: FactRecord<Fact>,
    before: Standing | undefined,
    newest: Map<string, FactRecord<Fact>>,
  ): void {
    if (before === undefined || before.offset > offset) return;
    newest.delete(key);
    this.known.delete(key);
    this.undercut.delete(key);
  }

  private settle({ key, offset }: FactRecord<Fact>): void {
    const known = this.known.get(key);
    if (known) this.known.set(key, { ...known, offset });
    this.undercut.delete(key);
  }
}

function isReadBack(record: Standing, before: Standing): boolean {
  const isSame = record.revision === before.revision && record.observedAt === before.observedAt;
  return isSame && before.offset === notReadBack;
}
