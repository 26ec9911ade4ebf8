import { isDeepStrictEqual } from 'node:util';
import { plays } from '@courtside/contract-plays';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVector } from '../offsets/offset-vector.ts';
import { CutViewer } from '../testing/cut-viewer.ts';
import { logOf } from '../testing/log-of.ts';
import { SimulatedDisplay, tickMs, viewsAt } from '../testing/simulated-display.ts';
import { contentOf, isNoOlder, Watcher } from '../testing/watcher.ts';
import { wholeGames } from '../testing/whole-games.ts';
import { subjectFor, type Wish } from './subjects.ts';

const timeoutMs = 30_000; // Half a second each on a machine that does nothing else.

const log = logOf(wholeGames(11, 2, 12));
const partitions = [...Map.groupBy(log, ({ topic, partition }) => `${topic}/${partition}`).values()];
const nothing = partitions.map(() => 0);
const gameId = log[0]?.record.key ?? '';

/** Views of plays are long: fewer runs of them take as much time. */
const wishes: readonly { readonly wish: Wish; readonly numRuns: number }[] = [
  { wish: { kind: 'evening', evening: undefined }, numRuns: 25 },
  { wish: { kind: 'game', gameId }, numRuns: 6 },
  { wish: { kind: 'topic', topic: plays.topic }, numRuns: 4 },
];

/** What the wish shows where every partition that the id names stands there, and the others have said nothing of it. */
const shownAt = (wish: Wish, known: Map<string, unknown>) => (id: string) => {
  const vector = parseVector(id);
  const covers = (topic: string, partition: number) => vector?.get(topic)?.get(partition) ?? 0;
  const content = known.get(id) ?? contentOf(subjectFor(wish, viewsAt(partitions, covers)).view());
  known.set(id, content);
  return content;
};

beforeAll(() => {
  jest.useFakeTimers();
});

afterAll(() => {
  jest.useRealTimers();
});

const instance = fc.nat(1);
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('read'),
        instance,
        partition: fc.nat(8),
        count: fc.integer({ min: 1, max: 12 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('connect'), instance, byteCount: fc.nat(60_000) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick'), instance }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart'), instance }) },
  ),
  { minLength: 10, maxLength: 60 },
);

test.each(wishes)(
  'a stream ($wish.kind) that is cut at any byte and resumed at any display misses nothing and never shows what is older',
  ({ wish, numRuns }) => {
    const expectedAt = shownAt(wish, new Map());
    const complete = contentOf(
      subjectFor(
        wish,
        viewsAt(partitions, () => Number.MAX_SAFE_INTEGER),
      ).view(),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const displays = [
          new SimulatedDisplay(partitions, nothing),
          new SimulatedDisplay(partitions, nothing),
        ] as const;
        const at: SimulatedDisplay[] = [...displays];
        let seenLast: string | undefined;
        const watcher = new Watcher(wish, (view, id) => {
          expect(isNoOlder(seenLast, id)).toBe(true);
          expect(isDeepStrictEqual(contentOf(view), expectedAt(id))).toBe(true);
          seenLast = id;
        });
        let viewer: CutViewer | undefined;
        const connect = (display: SimulatedDisplay, byteCount: number) => {
          viewer?.close();
          viewer = new CutViewer(watcher, byteCount);
          display.open(viewer, wish, watcher.lastId);
        };
        for (const step of all) {
          const display = at[step.instance] as SimulatedDisplay;
          if (viewer && !viewer.isOpen) viewer.close();
          if ('partition' in step) display.read(step.partition % partitions.length, step.count);
          else if ('byteCount' in step) connect(display, step.byteCount);
          else if (step.kind === 'tick') jest.advanceTimersByTime(tickMs);
          else {
            display.hub.close();
            const furthest = nothing.map((_, index) => Math.max(...at.map(({ positions }) => positions[index] ?? 0)));
            at[step.instance] = new SimulatedDisplay(partitions, furthest);
          }
        }
        connect(at[all.length % 2] as SimulatedDisplay, Number.POSITIVE_INFINITY);
        for (const display of at) display.readAll();
        jest.advanceTimersByTime(tickMs);

        expect(watcher.resetCount).toBe(0);
        expect(watcher.view && isDeepStrictEqual(contentOf(watcher.view), complete)).toBe(true);
        for (const display of at) display.hub.close();
      }),
      { numRuns },
    );
  },
  timeoutMs,
);
