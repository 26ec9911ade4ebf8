import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import {
  boxScorePath,
  playByPlayPath,
  type ScoreboardFile,
  scoreboardPath,
  startForTest,
} from '../testing/simulator-client.ts';
import { faultKinds } from './faults.ts';

jest.setTimeout(60_000); // Real servers, on a machine that may be busy with other suites.

type Started = Awaited<ReturnType<typeof startForTest>>;
let feed: Started;
let live: string;
let later: string;

beforeAll(async () => {
  feed = await startForTest({ seed: 1, games: 4 });
  const { games } = await feed.state();
  live = games[0]?.sourceGameId ?? '';
  later = games[3]?.sourceGameId ?? '';
});
afterAll(() => feed[Symbol.asyncDispose]());
beforeEach(async () => {
  await feed.clearFaults();
});

const etagOf = async (path: string) => (await feed.get(path)).headers.get('etag') ?? '';
const expectNoSuchObject = async (response: Response) => {
  expect([response.status, response.headers.get('content-type')]).toEqual([403, 'application/xml']);
  expect(await response.text()).toContain('<Code>AccessDenied</Code>');
};

test('the feed serves its three files as JSON with a strong validator', async () => {
  for (const path of [scoreboardPath, boxScorePath(live), playByPlayPath(live)]) {
    const response = await feed.get(path);

    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/json'),
    ]);
    expect(response.headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
    expect(await response.json()).toHaveProperty('meta.courtsideSource', 'simulated');
  }
});

test('the feed answers 304 without a body when the validator still fits', async () => {
  const etag = await etagOf(boxScorePath(live));

  const same = await feed.get(boxScorePath(live), { 'if-none-match': `"other", W/${etag}` });

  expect(same.status).toBe(304);
  expect(same.headers.get('etag')).toBe(etag);
  expect(await same.text()).toBe('');
});

test('the feed has a new validator when something happened, and answers 200 to the old one', async () => {
  const etag = await etagOf(playByPlayPath(live));

  await feed.clock({ action: 'seek', byMs: 120_000 });

  const response = await feed.get(playByPlayPath(live), { 'if-none-match': etag });
  expect(response.status).toBe(200);
  expect(response.headers.get('etag')).not.toBe(etag);
});

test('the feed keeps the validator when only the time stamp of the file would change', async () => {
  const board = async () => (await (await feed.get(scoreboardPath)).json()) as ScoreboardFile;
  const [etag, before] = [await etagOf(scoreboardPath), await board()];
  await feed.fault({ kind: 'stale', agoMs: 600_000, path: scoreboardPath, count: 1 });
  await board(); // Another content in between: the file is made anew afterwards.

  expect(await etagOf(scoreboardPath)).toBe(etag);
  expect((await board()).scoreboard).toEqual(before.scoreboard);
});

test.each([
  ['a game that nobody knows', playByPlayPath('0099999999')],
  ['a path that is none', '/nothing.json'],
  ['a path that names two kinds', '/boxscore/playbyplay_0022000001.json'],
])('the feed answers 403 with XML to %s', async (_what, path) => {
  await expectNoSuchObject(await feed.get(path));
});

test('the feed has no play-by-play before the first action, and no box score before the line-ups', async () => {
  await expectNoSuchObject(await feed.playByPlay(later));
  await expectNoSuchObject(await feed.boxScore(later));
});

test('the feed has a box score with line-ups and zeros shortly before the tip-off', async () => {
  await feed.clock({ action: 'seek', byMs: 25 * 60_000 });
  const { game } = (await (await feed.boxScore(later)).json()) as BoxScore;

  expect(game).toMatchObject({ gameStatus: 1, period: 0, gameClock: '' });
  expect(game.homeTeam.players.filter(({ starter }) => starter === '1')).toHaveLength(5);
  expect(game.homeTeam.players.every(({ played, oncourt }) => played === '0' && oncourt === '0')).toBe(true);
  await expectNoSuchObject(await feed.playByPlay(later));
});

interface BoxScore {
  readonly game: Readonly<Record<string, unknown>> & {
    readonly homeTeam: {
      readonly score: unknown;
      readonly players: ReadonlyArray<{ readonly starter: string; readonly played: string; readonly oncourt: string }>;
    };
  };
}

test('fault akamai refuses the client in HTML', async () => {
  await feed.fault({ kind: 'akamai', count: 1 });

  const response = await feed.get(scoreboardPath);

  expect([response.status, response.headers.get('content-type')]).toEqual([403, 'text/html']);
  expect(await response.text()).toContain('<TITLE>Access Denied</TITLE>');
  expect((await feed.get(scoreboardPath)).status).toBe(200);
});

test('fault noSuchObject answers as if the file were not there yet', async () => {
  await feed.fault({ kind: 'noSuchObject', game: live, count: 1 });

  await expectNoSuchObject(await feed.boxScore(live));
});

test('fault rateLimited says when to come back', async () => {
  await feed.fault({ kind: 'rateLimited', retryAfterSeconds: 7, count: 1 });

  const response = await feed.get(scoreboardPath);

  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
});

test.each([
  [undefined, 503],
  [500, 500],
  [502, 502],
])('fault serverError with status %p answers %d', async (status, answered) => {
  await feed.fault({ kind: 'serverError', count: 1, ...(status === undefined ? {} : { status }) });

  expect((await feed.get(scoreboardPath)).status).toBe(answered);
});

test('fault hang says nothing until the client gives up', async () => {
  await feed.fault({ kind: 'hang', path: scoreboardPath, count: 1 });

  const asked = fetch(`${feed.simulator.feedUrl}${scoreboardPath}`, { signal: AbortSignal.timeout(300) });

  await expect(asked).rejects.toThrow('timeout');
  expect((await feed.get(scoreboardPath)).status).toBe(200);
});

test('fault slow answers late, and rightly', async () => {
  await feed.fault({ kind: 'slow', delayMs: 250, count: 1 });
  const askedMs = performance.now();

  const response = await feed.get(scoreboardPath);

  expect(response.status).toBe(200);
  expect(performance.now() - askedMs).toBeGreaterThan(240);
});

test('fault html is a page with status 200', async () => {
  await feed.fault({ kind: 'html', count: 1 });

  const response = await feed.get(scoreboardPath);

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
  expect(await response.text()).toMatch(/^<!doctype html>/);
});

test('fault truncated cuts the JSON, even for who would have got a 304', async () => {
  const etag = await etagOf(scoreboardPath);
  await feed.fault({ kind: 'truncated', count: 1 });

  const text = await (await feed.get(scoreboardPath, { 'if-none-match': etag })).text();

  expect(text).toMatch(/^\{"meta"/);
  expect(() => JSON.parse(text)).toThrow();
});

test('fault emptyBody is a 200 without anything', async () => {
  await feed.fault({ kind: 'emptyBody', count: 1 });

  expect(await (await feed.get(scoreboardPath)).text()).toBe('');
});

test('fault empty leaves the envelope and takes the content', async () => {
  await feed.fault({ kind: 'empty', count: 3 });

  expect((await feed.scoreboard()).games).toEqual([]);
  expect(await (await feed.playByPlay(live)).json()).toHaveProperty('game.actions', []);
  expect(await (await feed.boxScore(live)).json()).toHaveProperty('game.homeTeam.players', []);
});

test('fault wrongTypes breaks one game of the scoreboard and leaves the others', async () => {
  const before = await feed.scoreboard();
  await feed.fault({ kind: 'wrongTypes', game: live });

  const { games } = await feed.scoreboard();

  expect(games[0]).toMatchObject({ gameId: live, homeTeam: 'unknown' });
  expect(games.slice(1)).toEqual(before.games.slice(1));
  expect(await (await feed.boxScore(live)).json()).toHaveProperty('game.gameId', 42);
});

test('fault swappedTypes writes numbers as texts and the other way round', async () => {
  await feed.fault({ kind: 'swappedTypes', count: 1 });

  const { game } = (await (await feed.boxScore(live)).json()) as BoxScore;

  expect(game.homeTeam.score).toEqual(expect.stringMatching(/^\d+$/));
  expect(game.homeTeam.players[0]?.starter).toBe(1);
  expect(game.gameId).toBe(live);
});

test('fault stale freezes a file while the others go on', async () => {
  await feed.fault({ kind: 'stale', path: '/boxscore/*' });
  const [etag, other] = [await etagOf(boxScorePath(live)), await etagOf(playByPlayPath(live))];

  await feed.clock({ action: 'seek', byMs: 300_000 });

  expect((await feed.get(boxScorePath(live), { 'if-none-match': etag })).status).toBe(304);
  expect(await etagOf(playByPlayPath(live))).not.toBe(other);
  await feed.clearFaults();
  expect(await etagOf(boxScorePath(live))).not.toBe(etag);
});

test('fault stale with agoMs goes back', async () => {
  const score = async () => (await feed.scoreboard()).games[0]?.homeTeam.score ?? 0;
  const before = await score();
  await feed.fault({ kind: 'stale', agoMs: 1_200_000, count: 1 });

  expect(await score()).toBeLessThan(before);
  expect(await score()).toBe(before);
});

test('fault vanish takes a game off the scoreboard, and its files', async () => {
  await feed.fault({ kind: 'vanish', game: live });

  expect((await feed.scoreboard()).games.map(({ gameId }) => gameId)).not.toContain(live);
  await expectNoSuchObject(await feed.boxScore(live));
});

test('fault duplicate shows a game twice', async () => {
  await feed.fault({ kind: 'duplicate', game: live });

  expect((await feed.scoreboard()).games.filter(({ gameId }) => gameId === live)).toHaveLength(2);
});

test('fault padded puts blanks behind the status', async () => {
  await feed.fault({ kind: 'padded', game: live });

  expect((await feed.scoreboard()).games[0]?.gameStatusText).toMatch(/\S {15}$/);
});

test('fault postponed calls a game off, by its text alone', async () => {
  await feed.fault({ kind: 'postponed', game: later });

  expect((await feed.scoreboard()).games[3]).toMatchObject({ gameStatus: 1, gameStatusText: 'PPD' });
});

test('a fault ends by itself when its time is over', async () => {
  await feed.fault({ kind: 'akamai', durationMs: 1 });
  const endMs = performance.now() + 2;
  while (performance.now() < endMs) await new Promise(setImmediate);

  expect((await feed.get(scoreboardPath)).status).toBe(200);
});

test('faults of other paths and games leave an answer alone', async () => {
  await feed.fault({ kind: 'akamai', path: '/boxscore/*' });
  await feed.fault({ kind: 'akamai', game: later });

  expect((await feed.get(scoreboardPath)).status).toBe(200);
  expect((await feed.playByPlay(live)).status).toBe(200);
  expect((await feed.boxScore(live)).status).toBe(403);
});

test('every kind of fault is known to the control', async () => {
  const answer = (await (await fetch(`${feed.simulator.controlUrl}/faults`)).json()) as { kinds: string[] };

  expect(answer.kinds).toEqual([...faultKinds, 'correction']);
});
