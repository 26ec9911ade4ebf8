import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { startSimulator } from './start-simulator.ts';
import { recordedFolder, recordedTest } from './testing/recorded.ts';
import { boxScorePath, playByPlayPath, scoreboardPath, startForTest } from './testing/simulator-client.ts';

jest.setTimeout(60_000); // Real servers, on a machine that may be busy with other suites.

const root = mkdtempSync(join(tmpdir(), 'courtside-simulator-'));
afterAll(() => rmSync(root, { recursive: true }));
const newFolder = () => mkdtempSync(join(root, 'data-'));

/** Bytes of all files at some moments of the evening. */
async function filesOfEvening(seed: number): Promise<string[]> {
  await using feed = await startForTest({ seed, games: 2, holdAtEnd: true });
  const { virtualMs } = await feed.state();
  const paths = feed.simulator.gameIds.flatMap((id) => [boxScorePath(id), playByPlayPath(id)]);
  const files: string[] = [];
  for (const minute of [0, 33, 250]) {
    await feed.clock({
      action: 'seek',
      to: new Date(Math.floor(virtualMs / 60_000) * 60_000 + minute * 60_000).toISOString(),
    });
    for (const path of [scoreboardPath, ...paths]) files.push(await (await feed.get(path)).text());
  }
  return files;
}

test('startSimulator shows the same evening for the same seed, byte for byte', async () => {
  const [one, other] = [await filesOfEvening(11), await filesOfEvening(11)];

  expect(one).toEqual(other);
  expect(one).toHaveLength(15);
});

test('startSimulator shows games of other ids for another seed', async () => {
  await using one = await startForTest({ seed: 1 });
  await using other = await startForTest({ seed: 2 });

  expect(one.simulator.gameIds.filter((id) => other.simulator.gameIds.includes(id))).toEqual([]);
});

test('startSimulator goes on exactly where it stopped', async () => {
  const dataDir = newFolder();
  const first = await startForTest({ dataDir, speed: 100 });
  await first.clock({ action: 'seek', byMs: 1_234_567 });
  const [gameId = ''] = first.simulator.gameIds;
  const [before, file] = [await first.state(), await (await first.boxScore(gameId)).text()];
  await first[Symbol.asyncDispose]();

  await using second = await startForTest({ dataDir });

  expect(second.simulator.isResumed).toBe(true);
  expect(await second.state()).toEqual(before);
  expect(await (await second.boxScore(gameId)).text()).toBe(file);
});

test('startSimulator begins a new evening for another seed, and comes back to the first', async () => {
  const dataDir = newFolder();
  const moment = async (seed: number, byMs: number) => {
    await using feed = await startForTest({ dataDir, seed });
    const { virtualMs } = await feed.clock({ action: 'seek', byMs });
    return { isResumed: feed.simulator.isResumed, virtualMs };
  };
  const first = await moment(1, 600_000);

  expect(await moment(2, 0)).toMatchObject({ isResumed: false });
  expect(await moment(1, 0)).toEqual({ isResumed: true, virtualMs: first.virtualMs });
});

test('startSimulator keeps corrections over a restart', async () => {
  const dataDir = newFolder();
  const first = await startForTest({ dataDir, games: 1 });
  const [gameId = ''] = first.simulator.gameIds;
  const before = await first.scoreboard();
  await first.fault({ kind: 'correction', game: gameId });
  const corrected = await first.scoreboard();
  await first[Symbol.asyncDispose]();

  await using second = await startForTest({ dataDir, games: 1 });

  expect(corrected.games).not.toEqual(before.games);
  expect((await second.scoreboard()).games).toEqual(corrected.games);
});

test('startSimulator says which port it cannot have', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };

  try {
    await expect(startSimulator({ port })).rejects.toThrow(`Cannot listen on 127.0.0.1:${port}: listen EADDRINUSE`);
  } finally {
    server.close();
  }
});

test('startSimulator refuses options all at once', async () => {
  const refused = startSimulator({ games: 16, speed: 0, port: -1 });

  await expect(refused).rejects.toThrow('port');
  await expect(refused).rejects.toThrow('games');
  await expect(refused).rejects.toThrow('speed');
});

test('startSimulator answers its first scoreboard soon after it was started', async () => {
  const startedMs = performance.now();
  await using feed = await startSimulator({ port: 0, games: 15 });
  const response = await fetch(`${feed.feedUrl}${scoreboardPath}`);

  expect(response.status).toBe(200);
  expect(performance.now() - startedMs).toBeLessThan(10_000); // 0.2 s when nothing else runs.
});

recordedTest('startSimulator replays recorded games and says so', async () => {
  await using feed = await startForTest({ replay: recordedFolder('games'), holdAtEnd: true });
  await feed.clock({ action: 'seek', byMs: 4 * 3_600_000 });
  const scores = (await feed.scoreboard()).games.map(({ gameId, gameStatusText, homeTeam, awayTeam }) => [
    gameId,
    gameStatusText,
    homeTeam.score,
    awayTeam.score,
  ]);

  expect(feed.simulator).toMatchObject({ source: 'replay', gameDate: '2020-12-22' });
  expect(scores).toEqual([
    ['0022000001', 'Final', 125, 99],
    ['0022400561', 'Final/OT', 119, 125],
  ]);
  expect(await (await feed.boxScore('0022000001')).json()).toMatchObject({
    meta: { courtsideSource: 'replay' },
    game: { duration: 134, homeTeam: { score: 125 } },
  });
});
