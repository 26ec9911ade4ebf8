import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import { connectPublisher } from '@courtside/kafka-client';
import { eventually, type TestKafka, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { EveningView } from './api.ts';
import { applyEveningChange } from './apply-change.ts';
import { caughtUpDisplay } from './testing/caught-up-display.ts';
import { line, scoreAt, stats } from './testing/facts.ts';
import { readStream } from './testing/read-stream.ts';

async function publishers(kafka: TestKafka) {
  const score = await connectPublisher<Score>(scores, kafka.config);
  const boxScore = await connectPublisher<PlayerStats>(playerStats, kafka.config);
  return {
    score,
    boxScore,
    [Symbol.asyncDispose]: () => score[Symbol.asyncDispose]().then(() => boxScore[Symbol.asyncDispose]()),
  };
}

const gamesOf = async (url: string) => (await fetch(`${url}/api/games`)).json();
const gameOf = async (url: string, gameId: string) => (await fetch(`${url}/api/games/${gameId}`)).json();
const homeStats = (points: number, revision: number) =>
  stats({ revision, players: [line({ points }), line({ playerId: '201', side: 'away', points: 0 })] });

test('startDisplay joins the facts of both topics and pushes what changes', async () => {
  await using kafka = testKafka();
  await using publish = await publishers(kafka);
  await publish.score.publish(scoreAt(1, 2, 0));
  await publish.boxScore.publish(homeStats(2, 1));
  await using display = await caughtUpDisplay(kafka.config);

  expect(await gameOf(display.url, 'simulated:1')).toMatchObject({
    summary: { home: { score: 2 }, leaders: { home: { points: { value: 2 } } }, difference: null },
    timeline: [{ home: 2, away: 0 }],
  });
  using stream = await readStream(`${display.url}/api/live?game=simulated:1`);
  await stream.next('picture');
  await publish.score.publish(scoreAt(2, 5, 0));

  const { data } = await stream.next('change');
  expect(data.change).toMatchObject({
    summary: { home: { score: 5 }, difference: { home: { score: 5, boxScore: 2 }, behind: 'boxScore' } },
    timeline: { keep: 1, points: [{ home: 5 }] },
  });
});

test('startDisplay shows the same board after a restart, and a viewer goes on where it was', async () => {
  await using kafka = testKafka();
  await using publish = await publishers(kafka);
  for (let revision = 1; revision <= 40; revision += 1) {
    await publish.score.publish(scoreAt(revision, revision * 2, revision, { gameId: `simulated:${revision % 4}` }));
    await publish.boxScore.publish({ ...homeStats(revision * 2, revision), gameId: `simulated:${revision % 4}` });
  }
  const boardOf = async (url: string) => {
    const { games } = await gamesOf(url);
    return Promise.all(
      games.map(async ({ gameId }: { gameId: string }) => ({
        ...(await gameOf(url, gameId)),
        serverTime: 0,
        status: {},
      })),
    );
  };
  let after: string | undefined;
  let before: unknown[];
  {
    await using first = await caughtUpDisplay(kafka.config);
    before = await boardOf(first.url);
    using stream = await readStream(`${first.url}/api/live`);
    after = (await stream.next('picture')).id;
  }

  await publish.score.publish(scoreAt(41, 99, 98, { gameId: 'simulated:9' }));
  await using second = await caughtUpDisplay(kafka.config);
  using stream = await readStream(`${second.url}/api/live?after=${encodeURIComponent(after ?? '')}`);
  const picture = await stream.next('picture');

  expect(before).toHaveLength(4);
  expect((await boardOf(second.url)).slice(0, 4)).toEqual(before);
  expect(stream.events.map(({ event }) => event)).not.toContain('reset');
  expect(picture.data.view.games).toHaveLength(5);
});

test('startDisplay brings a viewer of one instance to the same board at another', async () => {
  await using kafka = testKafka();
  await using publish = await publishers(kafka);
  await publish.score.publish(scoreAt(1, 2, 0));
  await using here = await caughtUpDisplay(kafka.config);
  await using there = await caughtUpDisplay(kafka.config);
  let view: EveningView;
  let after: string | undefined;
  {
    using stream = await readStream(`${here.url}/api/live`);
    view = (await stream.next('picture')).data.view;
    await publish.score.publish(scoreAt(2, 4, 0));
    const change = await stream.next('change');
    view = applyEveningChange(view, change.data.change);
    after = change.id;
  }

  using stream = await readStream(`${there.url}/api/live`, { 'last-event-id': after ?? '' });
  const picture = await stream.next('picture');

  expect(picture.data.view.games).toEqual(view.games);
  expect(stream.events[0]?.event).toBe('picture');
});

test('startDisplay takes in a viewer who stands behind offsets that have no record', async () => {
  await using kafka = testKafka();
  await kafka.createTopic('courtside.scores', 1);
  await using publish = await publishers(kafka);
  await using before = await caughtUpDisplay(kafka.config);
  await publish.score.publish(scoreAt(1, 2, 0));
  await kafka.publishRaw('courtside.scores', [{ key: 'simulated:1', value: null }], { isTransaction: true });
  await using after = await caughtUpDisplay(kafka.config);
  using there = await readStream(`${after.url}/api/live`);
  const { id = '' } = await there.next('picture');

  using here = await readStream(`${before.url}/api/live`, { 'last-event-id': id });

  expect((await here.next('picture')).id).toBe(id);
  expect(here.events.map(({ event }) => event)).not.toContain('reset');
});

test('startDisplay counts what it cannot read and shows the facts behind it', async () => {
  await using kafka = testKafka();
  await using publish = await publishers(kafka);
  await kafka.publishRaw('courtside.scores', [{ key: 'simulated:1', value: 'this is no Avro', partition: 0 }]);
  await publish.score.publish(scoreAt(1, 2, 0));
  await using display = await caughtUpDisplay(kafka.config);

  const status = await (await fetch(`${display.url}/api/status`)).json();
  expect(status.unreadable).toMatchObject([{ topic: 'courtside.scores', partition: 0 }]);
  expect(status.topics[0]).toMatchObject({ topic: 'courtside.scores', unreadableCount: 1, entityCount: 1 });
  expect((await gamesOf(display.url)).games).toHaveLength(1);
  expect(await (await fetch(`${display.url}/metrics`)).text()).toMatch(
    /courtside_unreadable_records\{topic="courtside.scores".*\} 1/,
  );
});

test('startDisplay lets a tombstone delete a game', async () => {
  await using kafka = testKafka();
  await using publish = await publishers(kafka);
  await publish.score.publish(scoreAt(1, 2, 0));
  await using display = await caughtUpDisplay(kafka.config);
  const { games } = await gamesOf(display.url);
  using stream = await readStream(`${display.url}/api/live`);
  await stream.next('picture');

  const { partition } = games[0].origins.score;
  await kafka.publishRaw('courtside.scores', [{ key: 'simulated:1', value: null, partition }]);

  const gone = await eventually('the game is gone', () =>
    stream.events.find(({ data }) => data.change?.gone !== undefined),
  );
  expect(gone.data.change.gone).toEqual(['simulated:1']);
});

test('startDisplay starts afresh with a topic that was deleted and made again', async () => {
  await using kafka = testKafka();
  {
    await using publish = await publishers(kafka);
    await publish.score.publish(scoreAt(9, 90, 80));
  }
  await using display = await caughtUpDisplay(kafka.config);
  using stream = await readStream(`${display.url}/api/live`);
  await stream.next('picture');

  await kafka.deleteTopic('courtside.scores');
  await using publish = await publishers(kafka);
  await publish.score.publish(scoreAt(1, 2, 0));

  await eventually(
    'the new game shows',
    async () => (await gamesOf(display.url)).games[0]?.origins.score?.revision === 1,
    60_000,
  );
  expect(stream.events.find(({ event }) => event === 'reset')?.data.reason).toBe('topicRestarted');
}, 120_000);

test('startDisplay serves an empty board when no producer has ever run', async () => {
  await using kafka = testKafka();
  await using display = await caughtUpDisplay(kafka.config);

  expect(await gamesOf(display.url)).toMatchObject({
    evening: null,
    games: [],
    status: { topics: [{ exists: false }, { exists: false }] },
  });
});
