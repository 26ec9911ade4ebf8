import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pollForever } from '../poll.ts';
import { virtualTime } from '../testing/virtual-time.ts';
import { createPoliteness } from './create-politeness.ts';

interface Answer {
  readonly kind: 'ok' | 'notModified' | 'notAvailable' | 'refused' | 'rateLimited' | 'transient' | 'malformed';
  readonly retryAfterMs: number;
  /** From the start of the request to the last byte. */
  readonly tookMs: number;
}
interface Asked extends Answer {
  readonly url: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Places of both in the order of all that happened: much happens in the same ms. */
  readonly startNumber: number;
  readonly endNumber: number;
}

const minimumIntervalMs = 3_000;
const minuteMs = 60_000;
const kinds = ['ok', 'notModified', 'notAvailable', 'refused', 'rateLimited', 'transient', 'malformed'] as const;
const answer: fc.Arbitrary<Answer> = fc.record({
  kind: fc.constantFrom(...kinds),
  retryAfterMs: fc.constantFrom(0, 0, 1_000, 30_000),
  tookMs: fc.constantFrom(0, 5, 300, 8_000),
});
interface Evening {
  readonly fileCount: number;
  readonly intervalMs: number;
  readonly chance: number;
  readonly answers: readonly Answer[];
}
const evening: fc.Arbitrary<Evening> = fc.record({
  fileCount: fc.integer({ min: 1, max: 12 }),
  intervalMs: fc.constantFrom(0, 100, 5_000),
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
  answers: fc.array(answer, { minLength: 1, maxLength: 15 }),
});

/** Pollers of all files at the same time for twenty minutes, answered one after another by `answers`, over and over. */
async function play({ fileCount, intervalMs, chance, answers }: Evening): Promise<Asked[]> {
  const time = virtualTime();
  const random = () => chance;
  const politeness = createPoliteness({ minimumIntervalMs, now: time.now, random, wait: time.wait });
  const stop = new AbortController();
  const asked: Asked[] = [];
  let count = 0;
  let number = 0;
  const poll = async (url: string) => {
    await politeness.takeTurn(url, stop.signal);
    const [startedAt, startNumber] = [time.now(), number++];
    const next = answers[count++ % answers.length] as Answer;
    await time.wait(next.tookMs, stop.signal);
    asked.push({ ...next, url, startedAt, startNumber, endedAt: time.now(), endNumber: number++ });
    politeness.learn(url, next);
  };
  const pollers = Array.from({ length: fileCount }, (_, index) => {
    const about = { stop: stop.signal, intervalMs: () => intervalMs, now: time.now, random, wait: time.wait };
    return pollForever({ ...about, task: () => poll(`/file/${index}`) });
  });
  await time.run(20 * minuteMs);
  stop.abort();
  await Promise.all(pollers);
  return asked.sort((one, other) => one.startedAt - other.startedAt);
}

/** Whom an answer keeps away from what, and until when. */
function keepsAway(first: Asked, second: Asked): number {
  const isOfFile = first.url === second.url;
  if (first.kind === 'refused') return first.endedAt + 240 * minimumIntervalMs;
  if (first.kind === 'rateLimited') return first.endedAt + Math.max(first.retryAfterMs, 4 * minimumIntervalMs);
  if (first.kind === 'transient' && isOfFile) {
    return first.endedAt + Math.max(first.retryAfterMs, 4 * minimumIntervalMs);
  }
  return 0;
}

test('whatever a feed answers, no minute has more requests than the limit and no pause is cut short', async () => {
  await fc.assert(
    fc.asyncProperty(evening, async (about) => {
      const asked = await play(about);

      const starts = asked.map(({ startedAt }) => startedAt);
      const tooMany = starts.filter(
        (at, index) => (starts[index + minuteMs / minimumIntervalMs] ?? Infinity) - at < minuteMs,
      );
      expect(tooMany).toEqual([]);
      const tooSoon = asked.filter((second) =>
        asked.some((first) => second.startNumber > first.endNumber && second.startedAt < keepsAway(first, second)),
      );
      expect(tooSoon).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
