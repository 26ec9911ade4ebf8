import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import type { EveningView, GameView } from '../api.ts';
import { applyEveningChange } from '../apply-change.ts';
import { scoreAt } from '../testing/facts.ts';
import { readStream, type StreamEvent } from '../testing/read-stream.ts';
import { serveBoard } from '../testing/serve-board.ts';

const homeScores = (view: EveningView) => view.games.map(({ home }) => home?.score);

test('LiveHub shows the status while catching up, then the whole picture', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0));
  using stream = await readStream(`${served.url}/api/live`);

  const status = await stream.next('status');
  expect(status.data.status.state).toBe('catchingUp');
  expect(stream.events.map(({ event }) => event)).not.toContain('picture');
  served.catchUp();

  const picture = await stream.next('picture');
  expect(picture.id).toBe('courtside.player-stats:0;courtside.scores:1');
  expect(homeScores(picture.data.view)).toEqual([2]);
});

test('LiveHub sends changes that make the next picture of the last', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`);
  const picture = await stream.next('picture');

  served.read(scoreAt(2, 5, 0));

  const change = await stream.next('change');
  expect(change.id).toBe('courtside.player-stats:0;courtside.scores:2');
  expect(homeScores(applyEveningChange(picture.data.view, change.data.change))).toEqual([5]);
});

test('LiveHub sends nothing for a fact that changes nothing', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(5, 9, 0));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`);
  await stream.next('picture');

  served.read(scoreAt(4, 9, 0));
  served.read(scoreAt(6, 11, 0));

  const change = await stream.next('change');
  expect(change.data.change.games[0].home.score).toBe(11);
});

test('LiveHub tells everything that happens within one tick at once', async () => {
  await using served = await serveBoard({ tickMs: 40 });
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`);
  await stream.next('picture');

  for (let revision = 1; revision <= 20; revision += 1) served.read(scoreAt(revision, revision, 0));

  const change = await stream.next('change');
  expect(change.data.change.games.map((game: GameView['summary']) => game?.home?.score)).toEqual([20]);
  expect(stream.events.filter(({ event }) => event === 'change')).toHaveLength(1);
});

test('LiveHub tells the viewers of one game nothing about another', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0), scoreAt(1, 7, 0, { gameId: 'simulated:2' }));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?game=simulated:1`);
  const picture = await stream.next('picture');
  expect(picture.data.view).toMatchObject({ gameId: 'simulated:1', summary: { home: { score: 2 } } });

  served.read(scoreAt(2, 9, 0, { gameId: 'simulated:2' }));
  served.read(scoreAt(2, 3, 0));

  const change = await eventually('the change of the game', () =>
    stream.events.find(({ data }) => data.change?.summary !== undefined),
  );
  expect(change.data.change.summary.home.score).toBe(3);
  expect(JSON.stringify(stream.events)).not.toContain('simulated:2');
});

test('LiveHub shows a game that no topic has yet as soon as one has it', async () => {
  await using served = await serveBoard();
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?game=simulated:1`);
  expect((await stream.next('picture')).data.view.summary).toBeNull();

  served.read(scoreAt(1, 2, 0));

  expect((await stream.next('change')).data.change.summary.home.score).toBe(2);
});

test('LiveHub lets a viewer that has seen more wait until the board has come as far', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`, { 'last-event-id': 'courtside.scores:3' });
  using other = await readStream(`${served.url}/api/live?after=courtside.scores:1`);
  await other.next('picture');

  served.read(scoreAt(2, 4, 0));
  served.read(scoreAt(3, 6, 0));

  const picture = await stream.next('picture');
  expect(homeScores(picture.data.view)).toEqual([6]);
  expect(stream.events.map(({ event }) => event)).toEqual(['picture']);
});

test('LiveHub shows what it has, after a reset, when the board does not come as far in time', async () => {
  await using served = await serveBoard({ times: { heartbeatMs: 5_000, positionWaitMsMax: 100 } });
  served.read(scoreAt(1, 2, 0));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?after=courtside.scores:900`);

  expect((await stream.next('reset')).data.reason).toBe('positionNotReached');
  expect(homeScores((await stream.next('picture')).data.view)).toEqual([2]);
});

test.each(['nonsense', 'other.topic:5', 'courtside.scores:1,2,3', 'a'.repeat(7_000)])(
  'LiveHub resets a viewer whose position it has never written: %s',
  async (after) => {
    await using served = await serveBoard();
    served.catchUp();
    using stream = await readStream(`${served.url}/api/live?after=${after}`);

    expect((await stream.next('reset')).data.reason).toBe('unknownPosition');
    await stream.next('picture');
  },
);

test('LiveHub resets everybody when a topic begins anew', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(5, 50, 0));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live`);
  await stream.next('picture');

  served.board.restart(served.board.scores);
  served.hub.topicRestarted('courtside.scores');

  expect((await stream.next('reset')).data.reason).toBe('topicRestarted');
  expect(homeScores((await stream.next('picture', 2)).data.view)).toEqual([]);
});

test('LiveHub drops a viewer that does not read, and it may come again', async () => {
  await using served = await serveBoard();
  served.catchUp();
  const wide = Array.from({ length: 200 }, (_, index) => scoreAt(1, 0, 0, { gameId: `simulated:${index}` }));
  served.read(...wide);
  using reading = await readStream(`${served.url}/api/live`);
  using hanging = await readStream(`${served.url}/api/live`);
  await Promise.all([reading.next('picture'), hanging.next('picture')]);
  hanging.pause();

  let revision = 1;
  await eventually('the viewer is dropped', () => {
    revision += 1;
    served.read(...wide.map((fact) => ({ ...fact, revision, observedAt: revision * 1_000 })));
    return served.droppedCount === 1;
  });

  await eventually('one viewer is left', () => served.hub.viewerCount === 1);
  using again = await readStream(`${served.url}/api/live`);
  const picture = await again.next('picture');
  expect(picture.data.view.games[0].origins.score.revision).toBe(revision);
  expect(reading.isEnded).toBe(false);
  await eventually('the one that reads has everything', () => reading.events.some(({ id }) => id === picture.id));
});

test('LiveHub ends in the same board for a viewer that was cut off at any point', async () => {
  await using served = await serveBoard();
  served.catchUp();
  let view: EveningView | undefined;
  let after = '';
  const take = ({ event, id, data }: StreamEvent) => {
    if (event === 'picture') view = data.view;
    if (event === 'change' && view) view = applyEveningChange(view, data.change);
    after = id ?? after;
  };

  for (let revision = 1; revision <= 30; revision += 1) {
    using stream = await readStream(`${served.url}/api/live?after=${encodeURIComponent(after)}`);
    await stream.next('picture');
    served.read(scoreAt(revision, revision, 0));
    if (revision % 2) await stream.next('change');
    stream.events.forEach(take);
    if (revision % 2) expect(view && homeScores(view)).toEqual([revision]);
  }

  using last = await readStream(`${served.url}/api/live?after=${encodeURIComponent(after)}`);
  take(await last.next('picture'));
  expect(view && homeScores(view)).toEqual([30]);
});

test('LiveHub counts its viewers and forgets those who leave', async () => {
  await using served = await serveBoard();
  served.catchUp();
  const stream = await readStream(`${served.url}/api/live`);
  await stream.next('picture');
  expect(served.hub.viewerCount).toBe(1);

  stream[Symbol.dispose]();

  await eventually('nobody is left', () => served.hub.viewerCount === 0);
});

test('LiveHub sends heartbeats to viewers that wait, too', async () => {
  await using served = await serveBoard({ times: { heartbeatMs: 100, positionWaitMsMax: 5_000 } });
  using stream = await readStream(`${served.url}/api/live`);

  const heartbeat = await stream.next('heartbeat');

  expect(Math.abs(heartbeat.data.serverTime - Date.now())).toBeLessThan(5_000);
});
