import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { boxScorePath, playByPlayPath, scoreboardPath, startForTest } from '../testing/simulator-client.ts';

jest.setTimeout(60_000); // Real servers, on a machine that may be busy with other suites.

type Json = Record<string, unknown>;
let feed: Awaited<ReturnType<typeof startForTest>>;
let live: string;

beforeAll(async () => {
  feed = await startForTest({ seed: 1, games: 2 });
  live = (await feed.state()).games[0]?.sourceGameId ?? '';
});
afterAll(() => feed[Symbol.asyncDispose]());
beforeEach(async () => {
  await feed.clearFaults();
});

const rowOf = async () => (await feed.scoreboard()).games[0];
const fileOf = async (path: string) => (await (await feed.get(path)).json()) as { meta: Json; game: Json };

test.each<[string, number, string, string | null]>([
  ['redirect', 302, 'location', 'http://elsewhere.invalid/'],
  ['notModified', 304, 'content-type', 'application/json'],
  ['wrongContentType', 200, 'content-type', 'text/html'],
])('fault %s answers %d', async (kind, status, header, value) => {
  await feed.fault({ kind, count: 1 });

  const response = await fetch(`${feed.simulator.feedUrl}${scoreboardPath}`, { redirect: 'manual' });

  expect([response.status, response.headers.get(header)]).toEqual([status, value]);
});

test('fault rateLimited can leave out when to come back', async () => {
  await feed.fault({ kind: 'rateLimited', retryAfterSeconds: null, count: 1 });

  const response = await feed.get(scoreboardPath);

  expect([response.status, response.headers.get('retry-after')]).toEqual([429, null]);
});

test('faults of the encoding change bytes and nothing else', async () => {
  const whole = Buffer.from(await (await feed.get(boxScorePath(live))).arrayBuffer());
  const spoiled = async (kind: string) => {
    await feed.fault({ kind, count: 1 });
    return Buffer.from(await (await feed.get(boxScorePath(live))).arrayBuffer());
  };

  expect(await spoiled('compressed')).toEqual(whole);
  expect(await spoiled('byteOrderMark')).toEqual(Buffer.concat([Buffer.from('\uFEFF'), whole]));
  expect((await spoiled('huge')).length).toBeGreaterThan(5 * 1024 * 1024);
  expect(JSON.parse(String(await spoiled('deep')))).toMatchObject(JSON.parse(String(whole)));
  const latin = await spoiled('notUtf8');
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(latin)).toThrow();
});

test.each(['brokenGzip', 'disconnect'])('fault %s is an answer that ends in an error', async (kind) => {
  await feed.fault({ kind, count: 1 });

  await expect(feed.get(boxScorePath(live)).then((response) => response.text())).rejects.toThrow();
});

test('fault trickle sends the right body bit by bit', async () => {
  await feed.fault({ kind: 'trickle', delayMs: 300, count: 1 });
  const askedMs = performance.now();

  expect((await feed.scoreboard()).games).toHaveLength(2);
  expect(performance.now() - askedMs).toBeGreaterThan(250);
});

test.each<[string, object]>([
  ['postponed', { gameStatus: 1, gameStatusText: 'PPD' }],
  ['nulls', { period: null, homeTeam: { score: null } }],
  ['absurd', { period: 2 ** 40, homeTeam: { score: 2 ** 40 } }],
  ['oddClock', { gameClock: '5:32' }],
  ['unknownStatus', { gameStatus: 7, gameStatusText: 'Delayed' }],
])('fault %s changes the row of the game', async (kind, changed) => {
  await feed.fault({ kind, game: live, path: scoreboardPath });

  expect(await rowOf()).toMatchObject(changed);
});

test('fault swappedId writes the id of a game as a number, which loses its zeros', async () => {
  await feed.fault({ kind: 'swappedId', game: live, path: scoreboardPath });

  expect(await rowOf()).toHaveProperty('gameId', Number(live));
});

test('fault fieldsGone takes what a reader cannot do without', async () => {
  await feed.fault({ kind: 'fieldsGone', game: live });

  expect(await rowOf()).not.toHaveProperty('gameStatusText');
  expect(await fileOf(boxScorePath(live))).not.toHaveProperty('game.gameStatusText');
});

test('faults duplicate and shuffled change lists of players and actions', async () => {
  const actions = (await fileOf(playByPlayPath(live))).game.actions as unknown[];
  await feed.fault({ kind: 'duplicate', count: 1 });
  expect((await fileOf(playByPlayPath(live))).game.actions).toEqual([...actions, ...actions]);

  await feed.fault({ kind: 'shuffled', count: 1 });
  expect((await fileOf(playByPlayPath(live))).game.actions).toEqual(actions.toReversed());
});

test('faults of the envelope say of the file that it is another', async () => {
  await feed.fault({ kind: 'otherGame', count: 1 });
  expect((await fileOf(boxScorePath(live))).game.gameId).toBe('0099999999');
  await feed.fault({ kind: 'unknownSource', count: 1 });
  expect((await fileOf(boxScorePath(live))).meta.courtsideSource).toBe('nobody');
  await feed.fault({ kind: 'unlabelled', count: 1 });
  expect((await fileOf(boxScorePath(live))).meta).not.toHaveProperty('courtsideSource');
});

test('the control ends one fault alone and knows what was asked', async () => {
  const { id } = await feed.fault({ kind: 'vanish', game: live });
  await feed.fault({ kind: 'padded', game: live });
  await fetch(`${feed.simulator.controlUrl}/requests`, { method: 'DELETE' });
  expect((await feed.scoreboard()).games).toHaveLength(1);

  await fetch(`${feed.simulator.controlUrl}/faults/${id}`, { method: 'DELETE' });

  expect((await feed.scoreboard()).games[0]?.gameStatusText).toMatch(/\S {15}$/);
  const { requests } = (await (await fetch(`${feed.simulator.controlUrl}/requests`)).json()) as { requests: Json[] };
  expect(requests.map(({ path }) => path)).toEqual([scoreboardPath, scoreboardPath]);
});
