import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { readPid } from '../java/guarded-process.ts';
import { takeDataFolder } from '../parts/data-folder.ts';
import { identifyProcess } from '../parts/process-identity.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createProgress } from './progress.ts';
import { parseStartOptions } from './start-options.ts';
import { startSystem } from './start-system.ts';

function listen() {
  const said: string[] = [];
  return {
    said,
    progress: createProgress(
      (line) => said.push(line),
      () => performance.now(),
    ),
  };
}

/** The games of the page that have a score and a box score. */
async function joinedGames(pageUrl: string): Promise<unknown[]> {
  const answer = await fetch(`${pageUrl}/api/games`);
  const { games } = (await answer.json()) as { games: Array<{ status: string }> };
  return games.filter(({ status }) => status !== 'scheduled');
}

test('startSystem shows games, brings back what dies, and leaves nothing behind', async () => {
  using folder = temporaryFolder();
  const { said, progress } = listen();
  const system = await startSystem(parseStartOptions(['--speed', '100', '--games', '2']), folder.path, progress);
  const pids = () => [system.stack.broker.pid(), readPid(join(folder.path, 'run/score-producer.pid'))];
  try {
    await eventually('games have begun', async () => (await joinedGames(system.pageUrl)).length > 0, 60_000);
    const before = pids();

    for (const pid of before) process.kill(pid ?? 0, 'SIGKILL');

    await eventually(
      'both have new processes',
      () => pids().every((pid, index) => pid && pid !== before[index]),
      60_000,
    );
    expect(said.filter((line) => line.startsWith('!')).map((line) => line.split(' has ended')[0])).toEqual(
      expect.arrayContaining(['! Kafka', '! score-producer']),
    );
  } finally {
    await system.stop();
  }
  expect(pids().filter((pid) => pid && identifyProcess(pid))).toEqual([]);
  expect(existsSync(join(folder.path, 'stack/stack.lock'))).toBe(false);
}, 180_000);

interface ShownGame {
  readonly gameId: string;
  readonly corrections: object;
  readonly home: { readonly score: number };
  readonly away: { readonly score: number };
  readonly origins: { readonly score: { readonly revision: number } | null };
}

const shownGames = async (pageUrl: string) =>
  new Map(((await joinedGames(pageUrl)) as ShownGame[]).map((game) => [game.gameId, game]));

/** Starts everything on a folder, looks at the games as soon as some are on, and ends everything. */
async function lookOnce(folder: string, ...options: readonly string[]): Promise<Map<string, ShownGame>> {
  const system = await startSystem(parseStartOptions(['--speed', '100', ...options]), folder, listen().progress);
  try {
    return await eventually(
      'games are on',
      async () => {
        const games = await shownGames(system.pageUrl);
        return games.size > 0 && games.values().every(({ origins }) => (origins.score?.revision ?? 0) > 3) && games;
      },
      60_000,
    );
  } finally {
    await system.stop();
  }
}

test('startSystem goes on where it was: no score falls, nothing looks like a correction; --fresh forgets', async () => {
  using folder = temporaryFolder();

  const before = await lookOnce(folder.path, '--games', '2');
  const after = await lookOnce(folder.path, '--games', '2');
  const fresh = await lookOnce(folder.path, '--games', '2', '--seed', '77', '--fresh');

  for (const [gameId, then] of before) {
    const now = after.get(gameId);
    expect(now?.home.score).toBeGreaterThanOrEqual(then.home.score);
    expect(now?.away.score).toBeGreaterThanOrEqual(then.away.score);
    expect(now?.origins.score?.revision).toBeGreaterThanOrEqual(then.origins.score?.revision ?? 0);
    expect(now?.corrections).toEqual({ score: null, boxScore: null });
  }
  expect([...fresh.keys()].filter((gameId) => before.has(gameId))).toEqual([]);
}, 240_000);

test('startSystem that is given up on its way leaves nothing behind', async () => {
  using folder = temporaryFolder();
  const givenUp = new AbortController();
  const starting = startSystem(parseStartOptions([]), folder.path, listen().progress, givenUp.signal);
  await eventually('the broker is on its way up', () => readPid(join(folder.path, 'stack/run/kafka.pid')), 60_000);

  givenUp.abort();

  await expect(starting).rejects.toThrow();
  expect(existsSync(join(folder.path, 'stack/stack.lock'))).toBe(false);
  expect(existsSync(join(folder.path, 'stack/run/kafka.pid'))).toBe(false);
}, 180_000);

test('startSystem says at once that another one uses the data, and leaves nothing behind', async () => {
  using folder = temporaryFolder();
  const giveBack = await takeDataFolder(join(folder.path, 'stack'));
  const { progress } = listen();

  const starting = startSystem(parseStartOptions([]), folder.path, progress);

  await expect(starting).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
  const left = ['score-producer', 'player-stats-producer', 'display-consumer', 'feed-simulator'].filter((part) =>
    identifyProcess(readPid(join(folder.path, `run/${part}.pid`)) ?? 0),
  );
  expect(left).toEqual([]);
  giveBack();
}, 30_000);
