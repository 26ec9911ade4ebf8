import { readFileSync } from 'node:fs';
import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, spawnService, startService } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import { scoreAt } from './testing/facts.ts';
import { readStream } from './testing/read-stream.ts';

type TestKafka = ReturnType<typeof testKafka>;

const environmentOf = ({ brokers, registryUrl, config }: TestKafka) => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
  KAFKA_TOPIC_PREFIX: config.topicPrefix ?? '',
});

/** Ends with its test, also when that fails. */
const ending = (service: ServiceProcess) => ({ ...service, [Symbol.asyncDispose]: () => service.stop() });

const start = async (kafka: TestKafka) => ending(await startService('display-consumer', { env: environmentOf(kafka) }));

async function stopped(service: ServiceProcess): Promise<number> {
  const startedAtMs = performance.now();
  await service.stop();
  return performance.now() - startedAtMs;
}

test('display-consumer shows the board of the log, and the same after it was killed', async () => {
  await using kafka = testKafka();
  await using publisher = await connectPublisher<Score>(scores, kafka.config);
  await publisher.publish(scoreAt(1, 2, 0));
  await publisher.publish(scoreAt(2, 4, 0));
  const gamesOf = async ({ url }: ServiceProcess) => (await (await fetch(`${url}/api/games`)).json()).games;

  await using first = await start(kafka);
  const before = await gamesOf(first);
  first.signal('SIGKILL');
  await first.ended;
  await using second = await start(kafka);

  expect(before).toMatchObject([{ home: { score: 4 } }]);
  expect(await gamesOf(second)).toEqual(before);
});

test('display-consumer ends within 5 s with viewers connected', async () => {
  await using kafka = testKafka();
  await using service = await start(kafka);
  using stream = await readStream(`${service.url}/api/live`);
  await stream.next('picture');

  expect(await stopped(service)).toBeLessThan(5_000);
  await eventually('the stream has ended', () => stream.isEnded);
});

test('display-consumer serves the page at once and says why it is not ready when the broker is away', async () => {
  await using kafka = testKafka();
  const spawned = await spawnService('display-consumer', {
    env: { ...environmentOf(kafka), KAFKA_BROKERS: '127.0.0.1:1' },
  });
  await using service = ending(spawned);

  const { isReady, reasons } = await eventually('the server answers', async () => {
    const answer = await fetch(`${service.url}/health/ready`);
    const readiness = await answer.json();
    return readiness.reasons.length > 1 && { ...readiness, status: answer.status };
  });
  expect({ isReady, count: reasons.length }).toEqual({ isReady: false, count: 2 });
  expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  using stream = await readStream(`${service.url}/api/live`);
  expect((await stream.next('status')).data.status.state).toBe('brokerAway');
});

test('display-consumer refuses an environment that is wrong, with every problem at once', async () => {
  await using kafka = testKafka();
  const spawned = await spawnService('display-consumer', {
    env: { ...environmentOf(kafka), DISPLAY_TICK_MS: 'soon', HTTP_CONNECTIONS_PER_ADDRESS_MAX: '0' },
  });
  await using service = ending(spawned);

  await service.ended;

  const log = readFileSync(service.logFile, 'utf8');
  expect(log).toContain('DISPLAY_TICK_MS');
  expect(log).toContain('HTTP_CONNECTIONS_PER_ADDRESS_MAX');
});
