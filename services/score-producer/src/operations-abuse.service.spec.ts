import { type Score, scores } from '@courtside/contract-scores';
import { createSurroundings } from '@courtside/producer-kit/testing';
import {
  converse,
  headerFlood,
  judgeRefusal,
  malformedRequests,
  manyConnections,
  otherProtocols,
  pipelineFlood,
  refusedRequests,
  residentMemoryMb,
  slowBodies,
  slowHeaders,
  statusesOf,
  traversals,
  watchService,
} from '@courtside/service-kit/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** Addresses of this machine: who behaves, who does not. Only Linux has more than one without being told. */
const [good, bad, flooding, pipelining] = ['127.0.9.1', '127.0.7.1', '127.0.7.2', '127.0.7.3'];
const linuxTest = process.platform === 'linux' ? test : test.skip;

/** What floods may add to the memory of the process: the connections that it takes, and the heap of the answers. */
const growthMbMax = 128;
/** A round more adds nothing; the collector of garbage takes its time. */
const growthAgainMbMax = 32;
/** Floods take the same two cores as the server and whoever asks here; what it was is printed. */
const answerMsMax = 10_000;
/** The server ends them after seconds (README); the rest is for a busy machine, and for ten thousand others at the door. */
const slowHeadersMsMax = 20_000;

let around: Awaited<ReturnType<typeof createSurroundings<Score>>>;
let port: number;
let slowestMs = 0;

beforeAll(async () => {
  around = await createSurroundings<Score>(scores, { games: 1 });
  port = Number(new URL((await around.start()).url).port);
}, 60_000);
afterAll(() => around?.[Symbol.asyncDispose]());

/** Somebody misbehaves at the port of a producer; meanwhile a probe and a scraper of other addresses are answered. */
async function whileServed<Result>(misbehave: () => Promise<Result>): Promise<Result> {
  await using probe = watchService(port, '/health/ready', good);
  await using scraper = watchService(port, '/metrics', good);
  const result = await misbehave();
  for (const { seen } of [probe, scraper]) {
    expect(seen).toMatchObject({ failures: [] });
    expect(seen.slowestMs).toBeLessThan(answerMsMax);
    slowestMs = Math.max(slowestMs, Math.round(seen.slowestMs));
  }
  return result;
}

linuxTest(
  'the port of a producer refuses what it cannot read or does not have, and gives nothing away',
  async () => {
    const ask = async (requests: Readonly<Record<string, string | Buffer>>, expected: readonly number[]) => {
      const wrong: string[] = [];
      for (const [what, bytes] of Object.entries(requests)) {
        const { text, closedAfterMs } = await converse({ port, bytes, from: bad, limitMs: slowHeadersMsMax });
        wrong.push(
          ...judgeRefusal(what, text, expected),
          ...(closedAfterMs === undefined ? [`${what}: kept open`] : []),
        );
      }
      return wrong;
    };

    const wrong = await whileServed(async () => [
      ...(await ask(malformedRequests, [400, 408, 431])),
      ...(await ask(refusedRequests, [404, 405])),
      ...(await ask(traversals, [400, 404])),
    ]);

    expect(wrong).toEqual([]);
    for (const bytes of Object.values(otherProtocols)) {
      const { text, closedAfterMs } = await converse({ port, bytes, from: bad, limitMs: slowHeadersMsMax });
      expect(closedAfterMs).toBeDefined();
      expect([[], [200]]).toContainEqual(statusesOf(text));
    }
  },
  60_000,
);

linuxTest(
  'the port of a producer answers probes during floods, ends slow clients in time and does not grow',
  async () => {
    await whileServed(() => pipelineFlood(port, '/metrics', 4, pipelining)); // What any answer needs is in memory then.
    const beforeMb = await residentMemoryMb(port, good);
    const grown: number[] = [];
    for (const _round of [1, 2]) {
      const [headers, bodies, many, flooded] = await whileServed(() =>
        Promise.all([
          slowHeaders(port, 150, 2 * slowHeadersMsMax),
          slowBodies(port, 50, slowHeadersMsMax),
          manyConnections(port, 10_000, bad, slowHeadersMsMax),
          headerFlood(port, 100, flooding),
          pipelineFlood(port, '/metrics', 48, pipelining),
        ]),
      );
      const isLate = ({ closedAfterMs = Number.POSITIVE_INFINITY }) => closedAfterMs > slowHeadersMsMax;
      expect([...headers, ...bodies, ...many].filter(isLate)).toEqual([]);
      expect(new Set(bodies.flatMap(({ text }) => statusesOf(text)))).toEqual(new Set([404]));
      expect(new Set(flooded.flatMap(({ text }) => statusesOf(text)))).toEqual(new Set([431]));
      grown.push(Math.round((await residentMemoryMb(port, good)) - beforeMb));
    }
    process.stdout.write(
      `Memory before ${Math.round(beforeMb)} MB, more after each round of floods: ${grown.join(', ')} MB; slowest answer ${slowestMs} ms\n`,
    );

    expect(Math.max(...grown)).toBeLessThan(growthMbMax);
    expect((grown[1] ?? 0) - (grown[0] ?? 0)).toBeLessThan(growthAgainMbMax);
  },
  120_000,
);
