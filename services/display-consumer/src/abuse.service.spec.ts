import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher, type Publisher } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import {
  converse,
  converseOften,
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
import { type ServiceProcess, startService } from '../../../tools/local-stack/src/index.ts';
import { scoreAt } from './testing/facts.ts';
import { readStream, type StreamReader } from './testing/read-stream.ts';

/** Addresses of this machine: who behaves, who does not. Only Linux has more than one without being told. */
const [good, bad, flooding, pipelining] = ['127.0.9.1', '127.0.7.1', '127.0.7.2', '127.0.7.3'];
const linuxTest = process.platform === 'linux' ? test : test.skip;

/** What floods may add to the memory of the process: 2,000 slow connections, and the heap of the answers to the others. */
const growthMbMax = 256;
/** A round more adds nothing; the collector of garbage takes its time. */
const growthAgainMbMax = 48;
/** Floods take the same two cores as the server and whoever asks here; what it was is printed. */
const answerMsMax = 10_000;
/** The server ends them after seconds (README); the rest is for a busy machine, and for ten thousand others at the door. */
const slowHeadersMsMax = 20_000;

const gameCount = 200;
const refusals = [400, 404, 405, 421];

let kafka: ReturnType<typeof testKafka>;
let publisher: Publisher<Score>;
let display: ServiceProcess;
let port: number;
let viewer: StreamReader;
let revision = 1;
let slowestMs = 0;

/** Every game of a full evening changes. */
async function publishAll(): Promise<void> {
  revision += 1;
  const games = Array.from({ length: gameCount }, (_, index) => `simulated:${index}`);
  await Promise.all(games.map((gameId) => publisher.publish(scoreAt(revision, revision, 0, { gameId }))));
}

const seesRevision = ({ events }: StreamReader) => {
  const last = events.findLast(({ event }) => event === 'change')?.data.change.games;
  return Math.max(
    0,
    ...(last ?? []).map((game: { origins: { score: { revision: number } } }) => game.origins.score.revision),
  );
};

/** Somebody else misbehaves; meanwhile a stream goes on, and whoever asks is answered. */
async function whileServed<Result>(misbehave: () => Promise<Result>): Promise<Result> {
  await using watch = watchService(port, '/api/status', good);
  const result = await misbehave();
  await publishAll();
  await eventually('the viewer has what was published last', () => seesRevision(viewer) === revision, answerMsMax);
  expect(viewer.isEnded).toBe(false);
  expect(watch.seen).toMatchObject({ failures: [] });
  expect(watch.seen.slowestMs).toBeLessThan(answerMsMax);
  slowestMs = Math.max(slowestMs, Math.round(watch.seen.slowestMs));
  return result;
}

beforeAll(async () => {
  kafka = testKafka();
  publisher = await connectPublisher<Score>(scores, kafka.config);
  await publishAll();
  const env = {
    KAFKA_BROKERS: kafka.brokers.join(','),
    SCHEMA_REGISTRY_URL: kafka.registryUrl,
    KAFKA_TOPIC_PREFIX: kafka.config.topicPrefix ?? '',
  };
  display = await startService('display-consumer', { env });
  port = Number(new URL(display.url).port);
  viewer = await readStream(`${display.url}/api/live`, {}, good);
  await viewer.next('picture');
}, 60_000);

afterAll(async () => {
  viewer?.[Symbol.dispose]();
  await display?.stop();
  await publisher?.[Symbol.asyncDispose]();
  await kafka?.[Symbol.asyncDispose]();
});

linuxTest(
  'display-consumer refuses what it cannot read or does not have in a sentence, and gives nothing away',
  async () => {
    const ask = async (requests: Readonly<Record<string, string | Buffer>>, expected: readonly number[]) => {
      const asked = Object.entries(requests).map(async ([what, bytes]) => {
        const { text, closedAfterMs } = await converse({ port, bytes, from: bad, limitMs: slowHeadersMsMax });
        return [...judgeRefusal(what, text, expected), ...(closedAfterMs === undefined ? [`${what}: kept open`] : [])];
      });
      return (await Promise.all(asked)).flat();
    };

    const wrong = await whileServed(async () => [
      ...(await ask(malformedRequests, [400, 408, 431])),
      ...(await ask(refusedRequests, refusals)),
      ...(await ask(traversals, refusals)),
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

linuxTest('display-consumer takes a forged or endless position for one that it has never written', async () => {
  const far = `courtside.scores:${'9'.repeat(15)},0,0,0,0,0`;
  const forged = [
    'x',
    '-',
    ';;;',
    '9'.repeat(12_000),
    `${far};${far}`,
    '%00',
    '../../etc/passwd',
    `a${':1'.repeat(3_000)}`,
  ];
  for (const position of forged) {
    using stream = await readStream(`${display.url}/api/live`, { 'last-event-id': position }, bad);
    expect(stream.status).toBe(200);
    expect((await stream.next('reset')).data.reason).toBe('unknownPosition');
    await stream.next('picture');
  }
});

linuxTest(
  'display-consumer serves others during floods, ends slow clients in time and does not grow',
  async () => {
    await whileServed(() => pipelineFlood(port, '/api/games', 4, pipelining)); // What any answer needs is in memory then.
    const beforeMb = await residentMemoryMb(port, good);
    const grown: number[] = [];
    for (const _round of [1, 2]) {
      const [headers, bodies, many, flooded] = await whileServed(() =>
        Promise.all([
          slowHeaders(port, 2_000, 2 * slowHeadersMsMax),
          slowBodies(port, 400, slowHeadersMsMax),
          manyConnections(port, 10_000, bad, slowHeadersMsMax),
          headerFlood(port, 100, flooding),
          pipelineFlood(port, '/api/games', 48, pipelining),
        ]),
      );
      const isLate = ({ closedAfterMs = Number.POSITIVE_INFINITY }) => closedAfterMs > slowHeadersMsMax;
      expect([...headers, ...bodies, ...many].filter(isLate)).toEqual([]);
      expect(new Set(bodies.flatMap(({ text }) => statusesOf(text)))).toEqual(new Set([405]));
      expect(new Set(flooded.flatMap(({ text }) => statusesOf(text)))).toEqual(new Set([431]));
      expect(many.filter(({ text }) => text === '').length).toBeGreaterThan(9_000); // Refused before anything was read.
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

linuxTest(
  'display-consumer drops two hundred viewers that never read within their buffers',
  async () => {
    const beforeMb = await residentMemoryMb(port, good);
    const bytes = 'GET /api/live HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const leaving = new AbortController();
    const idle = converseOften(200, 200, (index) => ({
      port,
      bytes,
      from: `127.0.8.${1 + (index % 4)}`,
      isReading: false,
      limitMs: 60_000,
      stop: leaving.signal,
    }));
    const viewers = async () => (await (await fetch(`${display.url}/api/status`)).json()).viewers;
    await eventually('all of them are there', async () => (await viewers()).connected === 201);
    let peakMb = 0;

    await eventually(
      'all of them are dropped',
      async () => {
        await publishAll();
        peakMb = Math.max(peakMb, await residentMemoryMb(port, good));
        return (await viewers()).dropped === 200;
      },
      40_000,
    );

    process.stdout.write(`200 viewers that never read: ${Math.round(peakMb - beforeMb)} MB more at most\n`);
    expect(await viewers()).toMatchObject({ connected: 1 });
    expect(peakMb - beforeMb).toBeLessThan(growthMbMax);
    leaving.abort();
    await idle;
  },
  60_000,
);
