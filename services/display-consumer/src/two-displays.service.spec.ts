import { isDeepStrictEqual } from 'node:util';
import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { type ServiceProcess, startService } from '@courtside/local-stack';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EveningChange, EveningView, GameChange, GameView } from './api.ts';
import { applyEveningChange, applyGameChange } from './apply-change.ts';
import { line, scoreAt, stats } from './testing/facts.ts';
import { MovedViewer } from './testing/moved-viewer.ts';
import { oneAddress } from './testing/one-address.ts';

const gameIds = ['simulated:1', 'simulated:2', 'simulated:3', 'simulated:4'];
const gameId = 'simulated:1';
const stepCount = 400;
/** One of the two displays sleeps for so many facts: it is behind when a viewer comes to it. */
const sleepStepCount = 25;

/** What happens behind each fact: nothing mostly; every viewer is moved; a display falls asleep. */
const happenings = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant('nothing' as const) },
    { weight: 6, arbitrary: fc.constant('move' as const) },
    { weight: 1, arbitrary: fc.constantFrom('first sleeps' as const, 'second sleeps' as const) },
  ),
  { minLength: stepCount, maxLength: stepCount },
);

const revisionsOf = (games: EveningView['games']) =>
  Object.fromEntries(
    games.flatMap(({ gameId: id, origins: { score, boxScore } }) => [
      [`score of ${id}`, score?.revision ?? 0],
      [`box score of ${id}`, boxScore?.revision ?? 0],
    ]),
  );

/** What two displays have to show alike: all but the time of the answer, and how each of them does. */
const shownOf = <View extends { readonly status: unknown }>(view: View | undefined) =>
  view && JSON.parse(JSON.stringify({ ...view, serverTime: 0, status: null }));

const asJson = async (url: string) => (await fetch(url, { headers: { connection: 'close' } })).json();

test('viewers that are moved between two displays at any moment end with their board, and never see anything older', async () => {
  const seed = Number(process.env.COURTSIDE_SEED ?? 7);
  const plan = fc.sample(happenings, { seed, numRuns: 1 })[0] ?? [];
  await using kafka = testKafka();
  await using score = await connectPublisher<Score>(scores, kafka.config);
  await using boxScore = await connectPublisher<PlayerStats>(playerStats, kafka.config);
  const env = {
    KAFKA_BROKERS: kafka.brokers.join(','),
    SCHEMA_REGISTRY_URL: kafka.registryUrl,
    KAFKA_TOPIC_PREFIX: kafka.config.topicPrefix ?? '',
    DISPLAY_TICK_MS: '5',
  };
  const displays = await Promise.all([
    startService('display-consumer', { env }),
    startService('display-consumer', { env }),
  ]);
  await using started = new AsyncDisposableStack();
  for (const display of displays) started.defer(() => awakened(display).stop());
  const both = started.use(await oneAddress(displays.map(({ url }) => Number(new URL(url).port))));
  const evening = started.use(
    new MovedViewer<EveningView, EveningChange>({
      url: `${both.url}/api/live`,
      apply: applyEveningChange,
      revisionsOf: ({ games }) => revisionsOf(games),
    }),
  );
  const game = started.use(
    new MovedViewer<GameView, GameChange>({
      url: `${both.url}/api/live?game=${gameId}`,
      apply: applyGameChange,
      revisionsOf: ({ summary }) => revisionsOf(summary ? [summary] : []),
    }),
  );

  const asleep = new Map<ServiceProcess, number>();
  for (const [step, happening] of plan.entries()) {
    const fact = { gameId: gameIds[step % gameIds.length] ?? gameId };
    const revision = Math.floor(step / gameIds.length) + 1;
    await score.publish(scoreAt(revision, 2 * revision, revision, fact));
    await boxScore.publish(
      stats({ ...fact, revision, observedAt: revision * 1_000, players: [line({ points: 2 * revision })] }),
    );
    for (const [display, since] of asleep) if (step - since >= sleepStepCount) asleep.delete(awakened(display));
    const sleeper = displays[happening === 'first sleeps' ? 0 : 1];
    if (happening.endsWith('sleeps') && sleeper && asleep.size === 0) asleep.set(fallenAsleep(sleeper), step);
    if (happening === 'move') both.moveAll();
  }
  for (const display of displays) awakened(display);

  for (const { url } of displays) {
    await eventually('the evening is that of each display', async () =>
      isDeepStrictEqual(shownOf(evening.view), shownOf(await asJson(`${url}/api/games`))),
    );
    await eventually('the game is that of each display', async () =>
      isDeepStrictEqual(shownOf(game.view), shownOf(await asJson(`${url}/api/games/${gameId}`))),
    );
  }
  process.stdout.write(
    `Seed ${seed}: ${evening.connectionCount} and ${game.connectionCount} streams, by display ${both.counts.join(' and ')}\n`,
  );
  expect(game.view?.timeline).toHaveLength(stepCount / gameIds.length);
  expect([evening, game].flatMap(({ stepsBack, resets }) => [...stepsBack, ...resets])).toEqual([]);
  expect(Math.min(...both.counts)).toBeGreaterThan(20);
}, 120_000);

function fallenAsleep(display: ServiceProcess): ServiceProcess {
  display.signal('SIGSTOP');
  return display;
}

function awakened(display: ServiceProcess): ServiceProcess {
  display.signal('SIGCONT');
  return display;
}
