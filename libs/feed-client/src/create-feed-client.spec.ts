import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFeedClient, type FeedClient } from './create-feed-client.ts';
import { answering, type FakeFeed, startFakeFeed } from './testing/fake-feed.ts';
import { type FakeTime, fakeTime } from './testing/fake-time.ts';
import { okData } from './testing/ok-data.ts';
import { action, boxScore, game, playByPlay, player, scoreboard } from './testing/synthetic.ts';

let feed: FakeFeed;
let time: FakeTime;
let client: FeedClient;
let logged: Array<Record<string, unknown>>;
const never = new AbortController().signal;
const evening = JSON.stringify(scoreboard(game()));
const html = '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD></HTML>';

function clientWith({ requestTimeoutMs }: { requestTimeoutMs: number }): FeedClient {
  const write = (fields: object) => void logged.push({ ...fields });
  return createFeedClient({
    baseUrl: feed.url,
    minimumIntervalMs: 250,
    requestTimeoutMs,
    log: { debug: write, info: write, warn: write, error: write },
    now: time.now,
    monotonicNow: time.now,
    random: () => 0,
    wait: time.wait,
  });
}

beforeEach(async () => {
  feed = await startFakeFeed();
  time = fakeTime();
  logged = [];
  client = clientWith({ requestTimeoutMs: 300 });
});
afterEach(() => feed[Symbol.asyncDispose]());

test('scoreboard, boxScore and playByPlay read the three files of the feed', async () => {
  const paths: unknown[] = [];
  const files: Record<string, unknown> = {
    '/scoreboard/todaysScoreboard_00.json': scoreboard(game()),
    '/boxscore/boxscore_0099900001.json': boxScore([player()]),
    '/playbyplay/playbyplay_0099900001.json': playByPlay(action()),
  };
  feed.answer = (response) => {
    paths.push(response.req.url);
    answering(200, JSON.stringify(files[response.req.url ?? '']))(response);
  };

  expect(okData(await client.scoreboard(never)).games).toHaveLength(1);
  expect(okData(await client.boxScore('0099900001', never)).players).toHaveLength(1);
  expect(okData(await client.playByPlay('0099900001', never)).actions).toHaveLength(1);
  expect(paths).toEqual(Object.keys(files));
});

test('a request says who asks, and borrows neither a browser nor a page that sent it', async () => {
  feed.answer = answering(200, evening);

  await client.scoreboard(never);

  expect(feed.requests[0]).toMatchObject({ 'user-agent': 'courtside/0.1', accept: 'application/json' });
  expect(feed.requests[0]).not.toHaveProperty('referer');
});

test('a request says what it was told last, and 304 means that this still holds', async () => {
  feed.answer = (response, headers) =>
    headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : answering(200, evening, { etag: '"1"' })(response);

  const first = await client.scoreboard(never);
  time.pass(5_000);
  const second = await client.scoreboard(never);

  expect(first).toMatchObject({ kind: 'ok', receivedAt: 1_000_000, issues: [] });
  expect(second).toEqual({ kind: 'notModified', receivedAt: 1_005_000 });
});

test('a request forgets the validator of a file that could not be read', async () => {
  feed.answer = answering(200, evening, { etag: '"good"' });
  await client.scoreboard(never);
  feed.answer = answering(200, '{"meta":{}}', { etag: '"bad"' });
  await client.scoreboard(never);

  await client.scoreboard(never);

  expect(feed.requests.map((headers) => headers['if-none-match'])).toEqual([undefined, '"good"', undefined]);
});

test('an answer may be compressed', async () => {
  feed.answer = answering(200, gzipSync(evening), { 'content-type': 'application/json', 'content-encoding': 'gzip' });

  expect(await client.scoreboard(never)).toMatchObject({ kind: 'ok' });
});

test('an answer may begin with a byte order mark and go without a content type', async () => {
  feed.answer = answering(200, `\uFEFF${evening}`, {});

  expect(await client.scoreboard(never)).toMatchObject({ kind: 'ok' });
});

const xml = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>';
const asHtml = { 'content-type': 'text/html' };
const bomb = gzipSync(Buffer.alloc(5 * 1024 * 1024, ' '));

test.each<[string, FakeFeed['answer'], object]>([
  ['403 of a missing object', answering(403, xml, { 'content-type': 'application/xml' }), { kind: 'notAvailable' }],
  ['404', answering(404, ''), { kind: 'notAvailable' }],
  ['a list without games', answering(200, JSON.stringify(scoreboard())), { kind: 'notAvailable' }],
  ['403 of a firewall', answering(403, html, asHtml), { kind: 'refused', status: 403 }],
  ['401', answering(401, ''), { kind: 'refused', status: 401 }],
  ['451', answering(451, ''), { kind: 'refused', status: 451 }],
  ['429 with seconds', answering(429, '', { 'retry-after': '7' }), { kind: 'rateLimited', retryAfterMs: 7_000 }],
  [
    '429 with a date',
    answering(429, '', { 'retry-after': new Date(1_030_000).toUTCString() }),
    { retryAfterMs: 30_000 },
  ],
  ['429 without a time', answering(429, ''), { kind: 'rateLimited', retryAfterMs: 60_000 }],
  ['429 for a year', answering(429, '', { 'retry-after': '31536000' }), { retryAfterMs: 3_600_000 }],
  ['500', answering(500, ''), { kind: 'transient', reason: 'HTTP 500' }],
  ['503 with seconds', answering(503, '', { 'retry-after': '9' }), { kind: 'transient', retryAfterMs: 9_000 }],
  ['408', answering(408, ''), { kind: 'transient', reason: 'HTTP 408' }],
  ['304 that nobody asked for', answering(304, ''), { kind: 'transient' }],
  ['a redirect', answering(302, '', { location: 'http://127.0.0.1:1/' }), { kind: 'transient', reason: /redirects/ }],
  ['HTML with 200', answering(200, html, asHtml), { kind: 'transient', reason: 'text/html in place of JSON' }],
  ['HTML called JSON', answering(200, html), { kind: 'transient', reason: /begins with "<"/ }],
  ['an empty body', answering(200, ' '), { kind: 'transient', reason: 'an empty body' }],
  ['a cut body', answering(200, evening.slice(0, -9)), { kind: 'transient', reason: /cut or broken/ }],
  ['a broken encoding', answering(200, 'no', { 'content-encoding': 'gzip' }), { kind: 'transient' }],
  ['a body beyond the limit', answering(200, Buffer.alloc(5 * 1024 * 1024, ' ')), { reason: /maxContentLength/ }],
  ['a small body that swells', answering(200, bomb, { 'content-encoding': 'gzip' }), { reason: /maxContentLength/ }],
  ['bytes that are no UTF-8', answering(200, Buffer.from([123, 0xff])), { kind: 'transient', reason: /encoded data/ }],
  ['JSON of a thousand levels', answering(200, `{"a":${'['.repeat(999)}${']'.repeat(999)}}`), { kind: 'malformed' }],
  ['silence', () => undefined, { kind: 'transient', reason: 'no complete answer within 300 ms' }],
  ['a body that stalls', (response) => void response.writeHead(200).write('{'), { reason: /within 300 ms/ }],
  ['a connection that ends', (response) => void response.socket?.destroy(), { kind: 'transient' }],
  ['JSON of another shape', answering(200, '{"meta":{}}'), { kind: 'malformed', excerpt: '{"meta":{}}' }],
  ['a list in place of an object', answering(200, '[]'), { kind: 'malformed' }],
])('an answer that is %s has its outcome', async (_what, answer, expected) => {
  feed.answer = answer;

  const outcome = await client.scoreboard(never);

  const patterns = Object.entries(expected).map(([key, value]) => [
    key,
    value instanceof RegExp ? expect.stringMatching(value) : value,
  ]);
  expect(outcome).toMatchObject(Object.fromEntries(patterns));
  expect(feed.requests).toHaveLength(1);
});

test('a feed that is not there is a transient outcome', async () => {
  await feed[Symbol.asyncDispose]();

  const outcome = await client.scoreboard(never);

  feed = await startFakeFeed();
  expect(outcome).toMatchObject({ kind: 'transient', reason: expect.stringContaining('ECONNREFUSED') });
});

test('a refusal keeps every file of the host waiting, and the log says for how long', async () => {
  feed.answer = answering(403, html, asHtml);
  await client.scoreboard(never);
  feed.answer = answering(200, JSON.stringify(boxScore([player()])));

  await client.boxScore('0099900001', never);

  expect(time.waits).toEqual([60_000]);
  expect(logged).toEqual([
    {
      event: 'feed.pausing',
      url: `${feed.url}/scoreboard/todaysScoreboard_00.json`,
      pauseMs: 60_000,
      kind: 'refused',
      status: 403,
    },
  ]);
});

test('an issue is logged when it appears, not with every poll', async () => {
  feed.answer = answering(200, JSON.stringify(scoreboard(game(), null)));

  await client.scoreboard(never);
  await client.scoreboard(never);

  expect(logged.map(({ event }) => event)).toEqual(['feed.repaired']);
});

test('a malformed file is logged with its beginning, without control characters', async () => {
  feed.answer = answering(200, `{"meta":\n\t{}, "x":"${'y'.repeat(900)}"}`);

  await client.scoreboard(never);

  expect(logged[0]).toMatchObject({
    event: 'feed.malformed',
    excerpt: expect.stringMatching(/^\{"meta": \{\}.{400,500}$/),
  });
});

test('a request rejects when its signal aborts, before and while it waits for the answer', async () => {
  const patient = clientWith({ requestTimeoutMs: 600_000 });
  const stop = new AbortController();
  feed.answer = () => stop.abort(new Error('enough'));

  await expect(patient.scoreboard(stop.signal)).rejects.toThrow('enough');
  await expect(patient.scoreboard(stop.signal)).rejects.toThrow();
  expect(feed.requests).toHaveLength(1);
});

test.each(['../scoreboard', 'a%2fb', '', '0099900001?x'])('boxScore refuses to ask for game %j', async (id) => {
  await expect(client.boxScore(id, never)).rejects.toMatchObject({ code: 'GAME_ID_UNSAFE' });
  await expect(client.playByPlay(id, never)).rejects.toMatchObject({ code: 'GAME_ID_UNSAFE' });
  expect(feed.requests).toEqual([]);
});
