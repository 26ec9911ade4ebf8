import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { discoveredOn, factOf } from '../testing/discovered.ts';
import { scoreAt } from '../testing/facts.ts';
import { readStream } from '../testing/read-stream.ts';
import { serveBoard } from '../testing/serve-board.ts';
import { findPage } from './page-routes.ts';

/** What a server answers to these bytes until it closes the connection. */
function exchange(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer)).on('error', () => {});
  });
}

test('serveDisplay answers 503 until the board is whole, then with the evening', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0));

  const early = await fetch(`${served.url}/api/games`);
  expect([early.status, (await early.json()).error.code]).toEqual([503, 'CATCHING_UP']);
  expect((await fetch(`${served.url}/health/ready`)).status).toBe(503);
  expect((await fetch(`${served.url}/health/live`)).status).toBe(200);
  served.catchUp();

  expect((await fetch(`${served.url}/health/ready`)).status).toBe(200);
  expect(await (await fetch(`${served.url}/api/games`)).json()).toMatchObject({
    evening: { source: 'simulated', gameDate: '2026-01-15' },
    games: [{ gameId: 'simulated:1', home: { score: 2 } }],
  });
});

test('serveDisplay answers with one topic and with all of them, and 404 for one that there is not', async () => {
  await using served = await serveBoard();
  discoveredOn(served.board, 'a.topic')(factOf('a', 1, { note: '<script>' }));
  expect((await fetch(`${served.url}/api/topics`)).status).toBe(503);
  expect((await fetch(`${served.url}/api/topics/a.topic`)).status).toBe(503);
  served.catchUp();

  const answer = await fetch(`${served.url}/api/topics/a.topic`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toMatchObject({
    topic: 'a.topic',
    serverTime: expect.any(Number),
    feature: { title: 'Injuries', entities: [{ key: 'a', fact: { note: '<script>' }, origin: { topic: 'a.topic' } }] },
  });
  expect((await (await fetch(`${served.url}/api/topics`)).json()).topics).toMatchObject([
    { topic: 'courtside.scores' },
    { topic: 'courtside.player-stats' },
    { topic: 'a.topic', title: 'Injuries', isLeagueWide: false, isGone: false, entityCount: 1 },
  ]);
  expect((await fetch(`${served.url}/api/topics/${'x'.repeat(249)}`)).status).toBe(404);
});

test.each(['?game=simulated:1&topic=a.topic', '?topic=%3Cb%3E', `?topic=${'x'.repeat(250)}`])(
  'serveDisplay refuses a stream of %s',
  async (query) => {
    await using served = await serveBoard();

    expect((await fetch(`${served.url}/api/live${query}`)).status).toBe(400);
  },
);

test('serveDisplay takes back the longest position that it writes, as an address too', async () => {
  await using served = await serveBoard();
  served.catchUp();
  const topics = Array.from({ length: 215 }, (_, index) => `courtside.feature-${index}:3.1700`).join(';');
  using stream = await readStream(`${served.url}/api/live?after=${encodeURIComponent(topics)}`);

  expect(topics.length).toBeGreaterThan(5_800);
  expect(stream.status).toBe(200);
  expect((await stream.next('reset')).data.reason).toBe('unknownPosition');
});

test('serveDisplay answers with another evening when asked', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0, { gameDate: '2026-01-14' }), scoreAt(2, 4, 0, { gameId: 'simulated:2' }));
  served.catchUp();
  const gamesOf = async (query: string) => (await (await fetch(`${served.url}/api/games${query}`)).json()).games;

  expect(await gamesOf('?source=simulated&date=2026-01-14')).toMatchObject([{ gameId: 'simulated:1' }]);
  expect(await gamesOf('?source=simulated')).toMatchObject([{ gameId: 'simulated:2' }]);
  expect(await gamesOf('?source=replay&date=2026-01-14')).toEqual([]);
});

test('serveDisplay answers with one game, and 404 for one that no topic has', async () => {
  await using served = await serveBoard();
  served.read(scoreAt(1, 2, 0), scoreAt(2, 5, 0));
  served.catchUp();

  const answer = await fetch(`${served.url}/api/games/${encodeURIComponent('simulated:1')}`);
  expect(await answer.json()).toMatchObject({ summary: { home: { score: 5 } }, timeline: [{ home: 2 }, { home: 5 }] });
  expect((await fetch(`${served.url}/api/games/simulated:9`)).status).toBe(404);
  expect((await fetch(`${served.url}/api/games/__proto__`)).status).toBe(404);
});

test.each([
  ['GET', '/api/unknown', 404, 'NOT_FOUND'],
  ['GET', '/api/games?date=2026-01-14', 400, 'BAD_REQUEST'],
  ['GET', '/api/games?source=a&date=yesterday', 400, 'BAD_REQUEST'],
  ['GET', '/api/games?source=a&source=b', 400, 'BAD_REQUEST'],
  ['GET', `/api/games/${'x'.repeat(300)}`, 400, 'BAD_REQUEST'],
  ['GET', `/api/live?game=${'x'.repeat(300)}`, 400, 'BAD_REQUEST'],
  ['GET', '/%zz', 400, 'BAD_REQUEST'],
  ['POST', '/api/games', 405, 'METHOD_NOT_ALLOWED'],
  ['DELETE', '/nowhere', 405, 'METHOD_NOT_ALLOWED'],
  ['GET', '/', 503, 'PAGE_NOT_BUILT'],
])('serveDisplay answers %s %s with %d %s', async (method, path, status, code) => {
  await using served = await serveBoard();
  served.catchUp();

  const answer = await fetch(`${served.url}${path}`, { method, ...(method === 'POST' ? { body: '{"a":1}' } : {}) });

  const text = await answer.text();
  expect([answer.status, JSON.parse(text).error.code]).toEqual([status, code]);
  expect(text).not.toContain('node_modules');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('serveDisplay puts its security headers on streams too', async () => {
  await using served = await serveBoard();
  using stream = await readStream(`${served.url}/api/live`);

  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
  });
  expect(stream.headers['transfer-encoding']).toBeUndefined();
});

/** A folder as an image has it, with a page and a file that is not of the page. */
function builtPage(): string {
  const root = mkdtempSync(join(tmpdir(), 'courtside-page-'));
  mkdirSync(join(root, 'web/assets'), { recursive: true });
  writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>Courtside</title>');
  writeFileSync(join(root, 'web/assets/board-1a2b.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), 'not for you');
  return root;
}

test('serveDisplay tells a person by the page, and a program by JSON, that an address leads nowhere', async () => {
  await using served = await serveBoard({ page: findPage(join(builtPage(), 'main.cjs')) });

  const [person, program, api] = await Promise.all([
    fetch(`${served.url}/gmaes`, { headers: { accept: 'text/html,application/xhtml+xml' } }),
    fetch(`${served.url}/gmaes`),
    fetch(`${served.url}/api/gmaes`, { headers: { accept: 'text/html' } }),
  ]);

  expect([person.status, program.status, api.status]).toEqual([404, 404, 404]);
  expect(await person.text()).toContain('<title>Courtside</title>');
  expect(await program.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await api.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('serveDisplay serves the page for its paths and its files, and nothing outside', async () => {
  const root = builtPage();
  await using served = await serveBoard({ page: findPage(join(root, 'main.cjs')) });

  for (const path of ['/', '/games/simulated:1']) {
    const page = await fetch(`${served.url}${path}`);
    expect(await page.text()).toContain('Courtside');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  const asset = await fetch(`${served.url}/assets/board-1a2b.js`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${served.url}/assets/none.js`)).status).toBe(404);
  const outside = await exchange(
    served.url,
    'GET /../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  const encoded = await exchange(
    served.url,
    'GET /..%2fsecret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  expect(outside + encoded).not.toContain('not for you');
});

test('serveDisplay refuses another name than that of this machine', async () => {
  await using served = await serveBoard();

  const answer = await exchange(
    served.url,
    'GET /api/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
  );

  expect(answer).toMatch(/^HTTP\/1\.1 421 /);
});

test('serveDisplay refuses connections above the limit of an address before it reads them', async () => {
  await using served = await serveBoard({ connectionsPerAddressMax: 2 });
  using first = await readStream(`${served.url}/api/live`);
  using second = await readStream(`${served.url}/api/live`);
  expect([first.status, second.status]).toEqual([200, 200]);

  await expect(readStream(`${served.url}/api/live`)).rejects.toThrow();
  expect(served.refusals).toEqual(['address']);
  first[Symbol.dispose]();

  await eventually('the place is free again', async () => {
    using again = await readStream(`${served.url}/api/live`);
    return again.status === 200;
  });
});

test('serveDisplay counts the streams of those for whom a trusted proxy speaks', async () => {
  await using served = await serveBoard({ connectionsPerAddressMax: 1, trustedProxies: ['127.0.0.0/8'] });
  const open = (address: string) => readStream(`${served.url}/api/live`, { 'x-forwarded-for': address });
  using first = await open('198.51.100.1');
  using other = await open('198.51.100.2');
  using second = await open('198.51.100.1');

  expect([first.status, other.status, second.status]).toEqual([200, 200, 429]);
});

test('serveDisplay ignores X-Forwarded-For of those whom it does not trust', async () => {
  await using served = await serveBoard({ connectionsPerAddressMax: 1 });
  using _first = await readStream(`${served.url}/api/live`, { 'x-forwarded-for': '198.51.100.1' });

  await expect(readStream(`${served.url}/api/live`, { 'x-forwarded-for': '198.51.100.2' })).rejects.toThrow();
});

test('serveDisplay gives up on headers that are too long or do not come', async () => {
  await using served = await serveBoard();

  const long = await exchange(served.url, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
  const slow = await exchange(served.url, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');

  expect(long).toMatch(/^HTTP\/1\.1 431 /);
  expect(slow).toMatch(/^HTTP\/1\.1 408 /);
}, 15_000);

test('serveDisplay serves metrics', async () => {
  await using served = await serveBoard();

  expect(await (await fetch(`${served.url}/metrics`)).text()).toContain('courtside_viewers{service="test"} 0');
});

test('serveDisplay says in words that a port is taken', async () => {
  await using served = await serveBoard();

  const port = Number(new URL(served.url).port);

  await expect(serveBoard({ port })).rejects.toThrow(`Cannot listen on 127.0.0.1:${port}`);
});

test('serveDisplay lets others frame the page of one game that is made for it, and no other', async () => {
  await using served = await serveBoard({ page: findPage(join(builtPage(), 'main.cjs')) });
  const framing = async (path: string) => {
    const { status, headers } = await fetch(`${served.url}${path}`, { headers: { accept: 'text/html' } });
    const [ancestors] = /frame-ancestors [^;]+/.exec(headers.get('content-security-policy') ?? '') ?? [];
    return [status, ancestors, headers.get('x-frame-options')];
  };

  expect(await framing('/embed/simulated:1')).toEqual([200, 'frame-ancestors *', null]);
  for (const path of ['/', '/wall', '/games/simulated:1', '/topics', '/api/games', '/embed'])
    expect(await framing(path)).toEqual([expect.any(Number), "frame-ancestors 'none'", 'DENY']);
});
