import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import {
  type Answer,
  eventually,
  forwardTo,
  hang,
  serveRegistry,
  status,
  testKafka,
} from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { startedDisplay } from './testing/caught-up-display.ts';
import { scoreAt } from './testing/facts.ts';
import { readStream } from './testing/read-stream.ts';

const gamesOf = async (url: string) => (await (await fetch(`${url}/api/games`)).json()).games;
const readinessOf = async (url: string) => (await fetch(`${url}/health/ready`)).json();
const saysWithinMs = 10_000; // Two questions to the registry, three seconds each.

test.each<[string, Answer, string]>([
  ['hangs', hang, 'no answer within'],
  ['answers 503', status(503, { message: 'starting' }), 'starting'],
])('a registry that %s delays a display and hangs nothing of it', async (_what, away, reason) => {
  await using kafka = testKafka();
  await using publisher = await connectPublisher<Score>(scores, kafka.config);
  await publisher.publish(scoreAt(1, 2, 0));
  await using registry = await serveRegistry(away);
  await using display = await startedDisplay({ ...kafka.config, registryUrl: registry.url });
  using stream = await readStream(`${display.url}/api/live`);

  const isSaid = async () => (await readinessOf(display.url)).reasons.some((known: string) => known.includes(reason));
  await eventually('it says why it is not ready', isSaid, saysWithinMs);
  await eventually('viewers hear that it catches up', () =>
    stream.events.some(({ data }) => data.status?.state === 'catchingUp'),
  );
  expect(stream.events.map(({ event }) => event)).not.toContain('picture');
  expect((await fetch(`${display.url}/health/live`)).status).toBe(200);
  registry.answer = forwardTo(kafka.registryUrl);

  expect((await stream.next('picture')).data.view.games).toMatchObject([{ home: { score: 2 } }]);
  await eventually('it is ready', async () => (await readinessOf(display.url)).isReady, saysWithinMs);
  registry.answer = away;
  await publisher.publish(scoreAt(2, 4, 0));

  await eventually(
    'facts of schemas that are known go on',
    async () => (await gamesOf(display.url))[0].home.score === 4,
  );
});
