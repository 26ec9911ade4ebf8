import { eventually, type TestKafka, testKafka } from '@courtside/kafka-client/testing';
import { docker, findServices, repositoryRoot, type ServiceProcess, startService } from '@courtside/local-stack';
import { type DockerStack, startDockerStack } from '@courtside/local-stack/docker';
import { metric } from '@courtside/producer-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AnyContract, contractNamesOf, contractOf } from './contract-of.ts';
import { inspect, usersOf } from './inspect.ts';
import { type Published, readPublished } from './published.ts';
import { type FeedImage, startFeedImage } from './start-feed-image.ts';
import { type RunningImage, startImage } from './start-image.ts';

const startLimitMs = 120_000;
const testLimitMs = 60_000;
const stopLimitMs = 5_000;
/** Docker kills what is later, and then the exit code is another one. */
const killAfterSeconds = 10;
const pollIntervalMs = 100;
/** After so many polls of a feed that stands still, everything that it shows has been published. */
const settledPollCount = 12;

let stack: DockerStack;
let feed: FeedImage;
let kafka: TestKafka;
beforeAll(async () => {
  stack = await startDockerStack();
  feed = await startFeedImage(stack.place);
  kafka = testKafka(stack);
}, startLimitMs);
afterAll(() => stack?.stop(), startLimitMs);

const environment = (brokers: readonly string[], registryUrl: string, feedUrl: string, { config }: TestKafka) => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
  KAFKA_TOPIC_PREFIX: config.topicPrefix ?? '',
  FEED_URL: feedUrl,
  FEED_POLL_INTERVAL_MS: String(pollIntervalMs),
});

const polls = (service: Pick<ServiceProcess, 'url'>) => metric(service, 'courtside_feed_polls_total');
const hasSettled = async (service: Pick<ServiceProcess, 'url'>) => {
  const before = await polls(service);
  await eventually('more polls', async () => (await polls(service)) >= before + settledPollCount);
};

/** Facts by their key, as plain data, without the one thing that differs with who has asked: when. */
const contentOf = (published: Published) =>
  [...published.newest()].map(([key, fact]) => [key, JSON.parse(JSON.stringify({ ...fact, observedAt: 0 }))]).sort();

/** The page last: it shows what the others have left in their topics. */
const services = findServices(repositoryRoot).sort((a, b) => Number(a.servesPage) - Number(b.servesPage));

describe.each(services)('the image of $name', ({ name, servesPage }) => {
  const startedAtMs = Date.now();
  let service: RunningImage;
  beforeAll(async () => {
    const { brokers, registryUrl } = stack.inside;
    service = await startImage(stack.place, name, { env: environment(brokers, registryUrl, feed.insideUrl, kafka) });
  }, startLimitMs);

  test(
    'is alive and ready, and healthy for Docker',
    async () => {
      expect(await (await fetch(`${service.url}/health/live`)).json()).toMatchObject({ isLive: true });
      expect(await (await fetch(`${service.url}/health/ready`)).json()).toMatchObject({ isReady: true, reasons: [] });
      await eventually('Docker calls it healthy', () => inspect(service.id, 'State.Health.Status') === 'healthy');
    },
    testLimitMs,
  );

  test('tells its metrics under its name', async () => {
    const answer = await fetch(`${service.url}/metrics`);
    const text = await answer.text();

    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text).toMatch(new RegExp(`^process_resident_memory_bytes\\{service="${name}"\\} \\d+$`, 'm'));
    expect(text).toMatch(new RegExp(`^courtside_\\w+\\{.*service="${name}".*\\} \\d`, 'm'));
  });

  if (!servesPage) {
    test(
      'publishes facts that decode and are those of its sources',
      async () => {
        const contract = (await contractOf(name)) as AnyContract;
        await using sourceKafka = testKafka(stack);
        await using source = await startFromSources(name, sourceKafka);
        await using published = readPublished(contract, kafka);
        await using expected = readPublished(contract, sourceKafka);

        for (const byMs of [0, 600_000]) {
          await feed.seek(byMs);
          await Promise.all([hasSettled(service), hasSettled(source)]);
          await Promise.all([published.caughtUp(), expected.caughtUp()]);
          expect(contentOf(published)).toEqual(contentOf(expected));
        }

        expect([published.newest().size > 0, published.unreadable]).toEqual([true, []]);
        for (const { observedAt } of published.newest().values()) {
          expect(observedAt).toBeGreaterThanOrEqual(startedAtMs);
          expect(observedAt).toBeLessThanOrEqual(Date.now());
        }
      },
      testLimitMs,
    );
  }

  if (servesPage) {
    test('serves the page, and shows what the other images have published', async () => {
      const page = await (await fetch(`${service.url}/`, { headers: { accept: 'text/html' } })).text();
      const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? '';
      const shown = ((await (await fetch(`${service.url}/api/games`)).json()) as { games: ShownGame[] }).games;

      expect((await fetch(new URL(script, service.url))).headers.get('content-type')).toMatch(/javascript/);
      const points = shown.map(({ gameId, home, away }) => [gameId, home.score, away.score]);
      const games = (await feed.games()).map(({ sourceGameId, home, away }) => [
        `simulated:${sourceGameId}`,
        home,
        away,
      ]);
      expect(points.sort()).toEqual(games.sort());
    });
  }

  test('is not root, and all its files are read-only', () => {
    expect(new Set(usersOf(service.id))).toEqual(new Set(['1000']));
    expect(inspect(service.id, 'HostConfig.ReadonlyRootfs')).toBe('true');
    expect(docker('diff', service.id)).toBe('');
  });

  test('ends within five seconds of SIGTERM, with exit code 0', () => {
    const stoppedAtMs = performance.now();

    docker('stop', `--timeout=${killAfterSeconds}`, service.id);

    expect(performance.now() - stoppedAtMs).toBeLessThan(stopLimitMs);
    expect(inspect(service.id, 'State.ExitCode')).toBe('0');
  });
});

test.each(services.filter(({ servesPage }) => !servesPage))('$name owns one of its contracts', async ({ name }) => {
  expect(contractNamesOf(name)).not.toEqual([]);
  expect(await contractOf(name)).toMatchObject({ owner: name });
});

interface ShownGame {
  readonly gameId: string;
  readonly home: { readonly score: number };
  readonly away: { readonly score: number };
}

async function startFromSources(name: string, sourceKafka: TestKafka) {
  const env = environment(stack.brokers, stack.registryUrl, feed.url, sourceKafka);
  const started = await startService(name, { env });
  return { ...started, [Symbol.asyncDispose]: () => started.stop() };
}
