import { expect, test } from '@jest/globals';
import { type Board, startBoard } from './board.ts';
import { getGame, getRecordCounts } from './display-api.ts';
import { eventually } from './eventually.ts';
import { gameIdsOf, playToTheEnd, viewsOf } from './finished-evening.ts';
import { gamesOf, order } from './simulator-control.ts';

test('services that are stopped and started again publish nothing twice and show the same board', async () => {
  await using board = await startBoard({ seed: 5, games: 3, speed: 1, holdAtEnd: true });
  const before = await playToTheEnd(board);
  const recordsBefore = await getRecordCounts(board.display.url);

  await board.restartServices();
  await eventually(
    'both producers have polled again',
    () => pollCounts(board),
    (counts) => counts.every((count) => count >= 3),
  );

  expect(await getRecordCounts(board.display.url)).toEqual(recordsBefore);
  expect(await viewsOf(board.display.url, await gameIdsOf(board.simulator))).toEqual(before);
}, 120_000);

test('revisions go on where they were when services are started again in the middle of a game', async () => {
  await using board = await startBoard({ seed: 6, games: 1, speed: 1, holdAtEnd: true });
  const [game] = await gamesOf(board.simulator);
  const gameId = `simulated:${game?.sourceGameId}`;
  const revisionOf = async () => (await getGame(board.display.url, gameId))?.summary.origins.score?.revision ?? 0;
  await order(board.simulator, { action: 'speed', speed: 100 });
  const before = await eventually('some changes of the score', revisionOf, (revision) => revision > 5);

  await board.restartServices();
  const restored = await revisionOf();
  const after = await eventually('the next change', revisionOf, (revision) => revision > restored);

  expect(restored).toBeGreaterThanOrEqual(before);
  expect(after).toBeGreaterThan(before);
}, 120_000);

async function pollCounts(board: Board): Promise<number[]> {
  return Promise.all(
    board.producers.map(async ({ url }) => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const lines = metrics.split('\n').filter((line) => line.startsWith('courtside_feed_polls_total{'));
      return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    }),
  );
}
