import { type Score, scores } from '@courtside/contract-scores';
import { eventually } from '@courtside/kafka-client/testing';
import { createSurroundings } from '@courtside/producer-kit/testing';
import {
  floodingAddress,
  floodServer,
  judgeOtherProtocols,
  judgeRequests,
  linuxTest,
  malformedRequests,
  pipelineFlood,
  refusedRequests,
  residentMemoryMb,
  socketCount,
  traversals,
  Watch,
  wellBehavedAddress,
} from '@courtside/service-kit/testing';
import { afterAll, beforeAll, expect } from '@jest/globals';

const [good, bad] = [wellBehavedAddress, floodingAddress];

/**
 * What floods may add to the memory of the process: ten thousand connections that end as soon as they begin, and the heap
 * of the answers. What the allocator has once taken it keeps: 224 MB after seventeen rounds, the last seven alike.
 */
const growthMbMax = 256;
/** A round more adds little, because what was taken for one is there for the next. */
const growthAgainMbMax = 64;

let around: Awaited<ReturnType<typeof createSurroundings<Score>>>;
let port: number;

beforeAll(async () => {
  around = await createSurroundings<Score>(scores, { games: 1 });
  port = Number(new URL((await around.start()).url).port);
}, 60_000);
afterAll(() => around?.[Symbol.asyncDispose]());

linuxTest(
  'the port of a producer refuses what it cannot read or does not have, and gives nothing away',
  async () => {
    expect(await judgeRequests(port, malformedRequests, [400, 408, 431])).toEqual([]);
    expect(await judgeRequests(port, refusedRequests, [404, 405])).toEqual([]);
    expect(await judgeRequests(port, traversals, [400, 404])).toEqual([]);
    expect(await judgeOtherProtocols(port)).toEqual([]);
  },
  60_000,
);

linuxTest(
  'the port of a producer answers probes during floods, ends slow clients in time and does not grow',
  async () => {
    const floods = { port, path: '/metrics', slowHeaderCount: 150, slowBodyCount: 50 };
    const [probe, scraper] = [new Watch(port, good), new Watch(port, good)];
    await pipelineFlood(port, floods.path, 4, bad); // What any answer needs is in memory then.
    const beforeMb = await residentMemoryMb(port, good);
    const socketsBefore = await socketCount(port, good);
    const grown: number[] = [];
    for (const _round of [1, 2, 3]) {
      const outcome = await probe.during('/health/ready', () => scraper.during('/metrics', () => floodServer(floods)));
      expect(outcome).toMatchObject({ lateCount: 0, statusesOfBodies: [404], statusesOfHeaders: [431] });
      expect(outcome.unansweredCount).toBeGreaterThan(9_000); // Refused before anything was read.
      grown.push(Math.round((await residentMemoryMb(port, good)) - beforeMb));
    }
    const slowestMs = Math.max(probe.slowestMs, scraper.slowestMs);
    process.stdout.write(
      `${Math.round(beforeMb)} MB, after floods ${grown.join(', ')} more; slowest answer ${slowestMs} ms\n`,
    );

    expect([...probe.failures, ...scraper.failures]).toEqual([]);
    expect(Math.min(probe.askedCount, scraper.askedCount)).toBeGreaterThan(10);
    expect(Math.max(...grown)).toBeLessThan(growthMbMax);
    const [first = 0, second = 0, third = 0] = grown;
    expect(third - Math.max(first, second)).toBeLessThan(growthAgainMbMax);
    await eventually(
      'no connection of the floods is left',
      async () => (await socketCount(port, good)) <= socketsBefore,
      30_000,
    );
  },
  180_000,
);
