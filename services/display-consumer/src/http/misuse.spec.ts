import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@courtside/kafka-client/testing';
import { converse, judgeRefusal, traversals } from '@courtside/service-kit/testing';
import { expect, test } from '@jest/globals';
import { scoreAt } from '../testing/facts.ts';
import { readStream } from '../testing/read-stream.ts';
import { serveBoard } from '../testing/serve-board.ts';
import { findPage } from './page-routes.ts';

const portOf = (url: string) => Number(new URL(url).port);
/** Before any limit of time. */
const atOnceMs = 4_000;

test.each(Object.entries(traversals))('a server with a page gives nothing away to GET %s', async (path, bytes) => {
  const root = mkdtempSync(join(tmpdir(), 'courtside-page-'));
  mkdirSync(join(root, 'web/assets'), { recursive: true });
  writeFileSync(join(root, 'web/index.html'), '<!doctype html><title>Courtside</title>');
  writeFileSync(join(root, 'package.json'), '{ "private": true }');
  await using served = await serveBoard({ page: findPage(join(root, 'main.cjs')) });

  const { text } = await converse({ port: portOf(served.url), bytes, limitMs: atOnceMs });

  expect(judgeRefusal(path, text, [400, 403, 404])).toEqual([]);
});

test.each([
  ['two headers', '/health/live', 'Host: localhost\r\nHost: evil.example\r\n', 400],
  ['another one in the target', 'http://evil.example/health/live', 'Host: localhost\r\n', 400],
  ['the same one in the target', 'http://localhost/health/live', 'Host: localhost\r\n', 200],
])(
  'a request that names its host in %s is answered with the status that it deserves',
  async (_how, target, headers, status) => {
    await using served = await serveBoard();
    const bytes = `GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

    const { text } = await converse({ port: portOf(served.url), bytes, limitMs: atOnceMs });

    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  },
);

test('the connection of whoever sends a body ends with the answer', async () => {
  await using served = await serveBoard();
  const bytes = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx';

  const { text, closedAfterMs } = await converse({ port: portOf(served.url), bytes, limitMs: atOnceMs });

  expect(text).toMatch(/^HTTP\/1\.1 405 /);
  expect(closedAfterMs).toBeDefined();
});

test('a connection of which nobody takes the answer is ended, and no stream that has little to say', async () => {
  await using served = await serveBoard({ untakenMsMax: 1_000, times: { heartbeatMs: 200, positionWaitMsMax: 100 } });
  served.read(...Array.from({ length: 800 }, (_, index) => scoreAt(1, 0, 0, { gameId: `simulated:${index}` })));
  served.catchUp();
  using stream = await readStream(`${served.url}/api/live?game=simulated:1`);
  await stream.next('picture');
  const openCount = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
  const before = openCount();
  const idle = connect(portOf(served.url), '127.0.0.1').on('error', () => {});

  idle.write('GET /api/games HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(16)); // More than the system keeps for us.
  await eventually('both ends are there', () => openCount() === before + 2);
  await eventually('only ours is left', () => openCount() === before + 1);

  expect(stream.isEnded).toBe(false);
  idle.destroy();
});
