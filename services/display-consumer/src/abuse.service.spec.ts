import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher, type Publisher } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, startService } from '@courtside/local-stack';
import {
  converseOften,
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
import { scoreAt } from './testing/facts.ts';
import { readStream, type StreamReader } from './testing/read-stream.ts';

const [good, bad] = [wellBehavedAddress, floodingAddress];

/** What floods may add to the memory of the process: 2,000 slow connections, and the heap of the answers to the others. */
const growthMbMax = 256;
/** A round more adds little, because what was taken for one is there for the next. */
const growthAgainMbMax = 64;

const gameCount = 200;
const refusals = [400, 404, 405, 421];

let kafka: ReturnType<typeof testKafka>;
let publisher: Publisher<Score>;
let display: ServiceProcess;
let port: number;
let viewer: StreamReader;
let revision = 1;
let watch: Watch;

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
  const result = await watch.during('/api/status', misbehave);
  await publishAll();
  await eventually('the viewer has what was published last', () => seesRevision(viewer) === revision);
  expect(viewer.isEnded).toBe(false);
  expect(watch.failures).toEqual([]);
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
  watch = new Watch(port, good);
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
    const wrong = await whileServed(async () => [
      ...(await judgeRequests(port, malformedRequests, [400, 408, 431])),
      ...(await judgeRequests(port, refusedRequests, refusals)),
      ...(await judgeRequests(port, traversals, refusals)),
      ...(await judgeOtherProtocols(port)),
    ]);

    expect(wrong).toEqual([]);
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
    const floods = { port, path: '/api/games', slowHeaderCount: 2_000, slowBodyCount: 400 };
    await whileServed(() => pipelineFlood(port, floods.path, 4, bad)); // What any answer needs is in memory then.
    const beforeMb = await residentMemoryMb(port, good);
    const socketsBefore = await socketCount(port, good);
    const grown: number[] = [];
    for (const _round of [1, 2, 3]) {
      const outcome = await whileServed(() => floodServer(floods));
      expect(outcome).toMatchObject({ lateCount: 0, statusesOfBodies: [405], statusesOfHeaders: [431] });
      expect(outcome.unansweredCount).toBeGreaterThan(9_000); // Refused before anything was read.
      grown.push(Math.round((await residentMemoryMb(port, good)) - beforeMb));
    }
    process.stdout.write(
      `${Math.round(beforeMb)} MB, after floods ${grown.join(', ')} more; slowest answer ${watch.slowestMs} ms\n`,
    );

    expect(Math.max(...grown)).toBeLessThan(growthMbMax);
    const [first = 0, second = 0, third = 0] = grown; // Young objects take their room in two rounds.
    expect(third - Math.max(first, second)).toBeLessThan(growthAgainMbMax);
    await eventually(
      'no connection of the floods is left',
      async () => (await socketCount(port, good)) <= socketsBefore,
      30_000,
    );
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
        return (await viewers()).connected === 1;
      },
      40_000,
    );

    process.stdout.write(`200 viewers that never read: ${Math.round(peakMb - beforeMb)} MB more at most\n`);
    expect((await viewers()).dropped).toBeGreaterThan(0); // The others took nothing for ten seconds, on a busy machine.
    expect(peakMb - beforeMb).toBeLessThan(growthMbMax);
    leaving.abort();
    await idle;
  },
  60_000,
);
