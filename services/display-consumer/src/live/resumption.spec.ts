import { isDeepStrictEqual } from 'node:util';
import { plays } from '@courtside/contract-plays';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { parseVector } from '../offsets/offset-vector.ts';
import { logOf } from '../testing/log-of.ts';
import { MovingViewer } from '../testing/moving-viewer.ts';
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
const who = fc.nat(1);
const count = fc.integer({ min: 1, max: 12 });
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('read'), instance, partition: fc.nat(8), count }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('connect'), instance, who, byteCount: fc.nat(60_000) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick'), instance }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart'), instance }) },
  ),
  { minLength: 10, maxLength: 60 },
);

type Step = typeof steps extends fc.Arbitrary<(infer Value)[]> ? Value : never;

/** Two displays and two viewers who move between them; `play` lets a step happen. */
function stage(watchers: readonly Watcher[]) {
  const displays = [0, 1].map(() => new SimulatedDisplay(partitions, nothing));
  const viewers = watchers.map((watcher) => new MovingViewer(watcher));
  const restart = (index: number) => {
    displays[index]?.hub.close();
    const furthest = nothing.map((_, at) => Math.max(...displays.map(({ positions }) => positions[at] ?? 0)));
    displays[index] = new SimulatedDisplay(partitions, furthest);
  };
  const play = (step: Step) => {
    for (const viewer of viewers) viewer.settle();
    const display = displays[step.instance] as SimulatedDisplay;
    if ('partition' in step) display.read(step.partition % partitions.length, step.count);
    else if ('byteCount' in step) viewers[step.who]?.connect(display, step.byteCount);
    else if (step.kind === 'tick') jest.advanceTimersByTime(tickMs);
    else restart(step.instance);
  };
  const finish = () => {
    for (const [index, viewer] of viewers.entries())
      viewer.connect(displays[index] as SimulatedDisplay, Number.POSITIVE_INFINITY);
    for (const display of displays) display.readAll();
    jest.advanceTimersByTime(tickMs);
    for (const display of displays) display.hub.close();
  };
  return { play, finish };
}

test.each(wishes)(
  'a stream ($wish.kind) that is cut at any byte and resumed at any display misses nothing and never shows what is older',
  ({ wish, numRuns }) => {
    const expectedAt = shownAt(wish, new Map());
    const whole = viewsAt(partitions, () => Number.MAX_SAFE_INTEGER);
    const atTheEnd = contentOf(subjectFor(wish, whole).view());
    const newWatcher = () => {
      let lastId: string | undefined;
      return new Watcher(wish, (view, id) => {
        expect(isNoOlder(lastId, id)).toBe(true);
        expect(isDeepStrictEqual(contentOf(view), expectedAt(id))).toBe(true);
        lastId = id;
      });
    };
    fc.assert(
      fc.property(steps, (all) => {
        const watchers = [newWatcher(), newWatcher()];
        const { play, finish } = stage(watchers);

        all.forEach(play);
        finish();

        for (const { resetCount, view } of watchers) {
          expect(resetCount).toBe(0);
          expect(view && isDeepStrictEqual(contentOf(view), atTheEnd)).toBe(true);
        }
      }),
      { numRuns },
    );
  },
  timeoutMs,
);
