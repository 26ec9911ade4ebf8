import { type Score, scores } from '@courtside/contract-scores';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boardOfGames, bytesOf, type LogEntry, logOf, readEntries } from '../testing/log-of.ts';
import { wholeGames } from '../testing/whole-games.ts';

// A quarter of a second each; the seeds of a run are those of fast-check, which prints what has failed.
const numRuns = 10;
const timeoutMs = 30_000; // Half a second each on a machine that does nothing else.

const published = wholeGames(7, 2, 60);
const log = logOf(published);

function expected(entries: readonly LogEntry[]): string {
  const board = boardOfGames();
  readEntries(board, entries);
  return bytesOf(board);
}

const inOrder = expected(log);

const isRefresh = ({ topic, record }: LogEntry) =>
  log.some(
    (other) =>
      other.topic === topic &&
      other.record.key === record.key &&
      other.record.offset < record.offset &&
      other.record.revision === record.revision,
  );

/** Some of the log, in any order and some of it twice; then all of it, in any other. */
const places = [...log.keys()]; // Of entries: what fast-check prints stays short.
const deliveries = fc
  .tuple(
    fc.shuffledSubarray(places),
    fc.shuffledSubarray(places),
    fc.shuffledSubarray(places, { minLength: log.length }),
  )
  .map((parts) => parts.flat());
const entriesAt = (delivered: readonly number[]) => delivered.flatMap((place) => log[place] ?? []);

test(
  'Board ends in the same bytes for every order, repetition, and loss that is made good, of the facts of whole games',
  () => {
    expect(log.filter(({ record }) => record.fact?.isCorrection).length).toBeGreaterThan(10);
    expect(log.filter(isRefresh).length).toBeGreaterThan(20);
    fc.assert(
      fc.property(deliveries, fc.integer({ min: 1, max: 7 }), (delivered, batchLengthMax) => {
        const board = boardOfGames();

        readEntries(board, entriesAt(delivered), batchLengthMax);

        expect(bytesOf(board) === inOrder).toBe(true);
      }),
      { numRuns },
    );
  },
  timeoutMs,
);

test(
  'Board shows of facts that claim one revision the same in every order, although no owner writes such',
  () => {
    const forked = published.flatMap((told, index) => {
      if (index % 3 !== 0 || told.topic !== scores.topic) return [told];
      const { home, observedAt, ...fact } = told.fact as Score;
      const another = (points: number, laterMs: number) => {
        const other = { ...fact, home: { ...home, score: home.score + points }, observedAt: observedAt + laterMs };
        return { ...told, fact: other };
      };
      return [another(1, 1), another(2, 1), told, another(3, 0)];
    });
    const entries = logOf(forked);
    const once = expected(entries);
    const orders = fc.shuffledSubarray([...entries.keys()], { minLength: entries.length });
    fc.assert(
      fc.property(orders, (order) => {
        const board = boardOfGames();

        readEntries(
          board,
          order.flatMap((place) => entries[place] ?? []),
        );

        expect(bytesOf(board) === once).toBe(true);
      }),
      { numRuns },
    );
  },
  timeoutMs,
);

/** What a reader of several partitions does: reads on in one of them, or again from further back. */
const steps = fc.array(fc.record({ queue: fc.nat(8), count: fc.integer({ min: 1, max: 60 }), rewind: fc.nat(80) }), {
  maxLength: 30,
});

test(
  'Board ends in the same bytes however partitions with tombstones are interleaved, read again and cut into batches',
  () => {
    const deletedAfter = new Set([100, 101, 200, 201, 300]);
    const withTombstones = logOf(
      published.flatMap((told, index) => (deletedAfter.has(index) ? [told, { ...told, fact: null }] : [told])),
    );
    const queues = [...Map.groupBy(withTombstones, ({ topic, partition }) => `${topic}/${partition}`).values()];
    const once = expected(withTombstones);
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (walk, batchLengthMax) => {
        const board = boardOfGames();
        const positions = queues.map(() => 0);

        for (const { queue, count, rewind } of walk) {
          const at = queue % queues.length;
          const from = Math.max(0, (positions[at] ?? 0) - rewind);
          readEntries(board, queues[at]?.slice(from, from + count) ?? [], batchLengthMax);
          positions[at] = from + count;
        }
        for (const [at, queue] of queues.entries()) readEntries(board, queue.slice(positions[at]), batchLengthMax);

        expect(bytesOf(board) === once).toBe(true);
      }),
      { numRuns },
    );
  },
  timeoutMs,
);
