import type { FactRecord } from '@courtside/kafka-client';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { record, score } from '../testing/facts.ts';
import { TopicFold, type TopicFoldOptions } from './topic-fold.ts';

type Fact = ReturnType<typeof score>;

const fact = (gameId: string, revision: number, observedAt = revision) => score({ gameId, revision, observedAt });

const keep = (kept: FactRecord<unknown>) => kept.fact as Fact | null;
const newFold = (options: Partial<TopicFoldOptions<Fact>> = {}) => new TopicFold<Fact>({ keep, ...options });

/** A fold, and the keys of which it has told that they have changed. */
function toldFold() {
  const told = new Set<string>();
  return { told, fold: newFold({ changed: (key) => told.add(key) }) };
}

function stateOf(fold: TopicFold<Fact>): unknown {
  return { entities: new Map(fold.entities()), lastObservedAt: fold.lastObservedAt };
}

test('TopicFold keeps the newest fact of every entity', () => {
  const { fold, told } = toldFold();

  fold.apply({ partition: 0, records: [record('a', 0, fact('a', 1)), record('b', 1, fact('b', 7))] });
  fold.apply({ partition: 0, records: [record('a', 2, fact('a', 2)), record('b', 3, fact('b', 6))] });

  expect(fold.get('a')?.standing[0].revision).toBe(2);
  expect(fold.get('b')?.standing[0].revision).toBe(7);
  expect(told).toEqual(new Set(['a', 'b']));
  told.clear();
  fold.apply({ partition: 0, records: [record('a', 2, fact('a', 2))] });
  expect(told).toEqual(new Set());
});

test('TopicFold decodes only what can stand', () => {
  let decodedCount = 0;
  const lazy = (offset: number): FactRecord<Fact> => ({
    ...record('a', offset, fact('a', offset)),
    get fact() {
      decodedCount += 1;
      return fact('a', offset);
    },
  });
  const fold = newFold();

  fold.apply({ partition: 0, records: Array.from({ length: 100 }, (_, offset) => lazy(offset)) });

  expect(fold.get('a')?.standing[0].revision).toBe(99);
  expect(decodedCount).toBe(1);
});

test('TopicFold tells of what it had folded before a record could not be decoded', () => {
  const broken: FactRecord<Fact> = {
    ...record('b', 1, fact('b', 1)),
    get fact(): Fact {
      throw new Error('no schema fits');
    },
  };
  const { fold, told } = toldFold();
  const whole = record('a', 0, fact('a', 1));

  expect(() => fold.apply({ partition: 0, records: [whole, broken] })).toThrow('no schema fits');
  fold.apply({ partition: 0, records: [whole] });

  expect(fold.size).toBe(1);
  expect(told).toEqual(new Set(['a']));
});

test('TopicFold lets a tombstone delete what stands below it, in replays too', () => {
  const fold = newFold();
  const records = [record('a', 0, fact('a', 5)), record<Fact>('a', 1, null)];

  fold.apply({ partition: 0, records });
  fold.apply({ partition: 0, records: records.slice(0, 1) });
  expect(fold.get('a')).toBeUndefined();

  fold.apply({ partition: 0, records: [record('a', 2, fact('a', 1))] });
  expect(fold.get('a')?.standing[0].revision).toBe(1);
});

test('TopicFold forgets the entity that was seen first when there are too many', () => {
  const fold = newFold({ entityCountMax: 2 });

  fold.apply({ partition: 0, records: ['a', 'b', 'c'].map((key, offset) => record(key, offset, fact(key, 1))) });

  expect([...fold.entities()].map(([key]) => key)).toEqual(['b', 'c']);
});

test('TopicFold starts afresh when it was cleared', () => {
  const { fold, told } = toldFold();
  fold.apply({ partition: 0, records: [record('a', 5, fact('a', 9)), record<Fact>('b', 6, null)] });
  told.clear();

  fold.clear();

  expect(told).toEqual(new Set(['a']));
  fold.apply({ partition: 0, records: [record('a', 0, fact('a', 1)), record('b', 1, fact('b', 1))] });
  expect(fold.get('a')?.standing[0].revision).toBe(1);
  expect(fold.get('b')?.standing[0].revision).toBe(1);
});

const logs = fc
  .array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), revision: fc.nat(5), observedAt: fc.nat(20) }), {
    maxLength: 30,
  })
  .map((facts) =>
    facts.map((about, offset) => record(about.key, offset, fact(about.key, about.revision, about.observedAt))),
  );

/** Batches come in any order; within one the offsets rise. */
const asBatch = (records: FactRecord<Fact>[]) => [...new Set(records)].sort((a, b) => a.offset - b.offset);

test('TopicFold ends in one state, however the facts are ordered, repeated and cut into batches', () => {
  fc.assert(
    fc.property(logs, fc.array(fc.nat(29)), fc.integer({ min: 1, max: 7 }), (log, replayed, batchLength) => {
      const disorder = [...replayed.flatMap((index) => log[index] ?? []), ...log.toReversed()];
      const inOrder = newFold();
      const inDisorder = newFold();

      inOrder.apply({ partition: 0, records: log });
      for (let at = 0; at < disorder.length; at += batchLength)
        inDisorder.apply({ partition: 0, records: asBatch(disorder.slice(at, at + batchLength)) });

      expect(stateOf(inDisorder)).toEqual(stateOf(inOrder));
    }),
  );
});

test('TopicFold ends in the same newest facts wherever a log with tombstones is cut into batches and replayed', () => {
  const withTombstones = fc
    .tuple(logs, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }))
    .map(([log, deletes]) =>
      log.map((entry, index) => (deletes[index] && index % 4 === 0 ? record<Fact>(entry.key, index, null) : entry)),
    );
  fc.assert(
    fc.property(withTombstones, fc.nat(29), fc.integer({ min: 1, max: 7 }), (log, replayFrom, batchLength) => {
      const once = newFold();
      const again = newFold();

      once.apply({ partition: 0, records: log });
      const delivered = [...log, ...log.slice(replayFrom)];
      for (let at = 0; at < delivered.length; at += batchLength)
        again.apply({ partition: 0, records: delivered.slice(at, at + batchLength) });

      expect(stateOf(again)).toEqual(stateOf(once));
    }),
  );
});
