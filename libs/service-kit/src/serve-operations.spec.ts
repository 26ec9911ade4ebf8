import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Operations } from './answer-operations.ts';
import { createLog } from './create-log.ts';
import { createMetrics } from './create-metrics.ts';
import { type OperationsServer, serveOperations } from './serve-operations.ts';

const log = createLog('score-producer', 'silent');
const anyFreePort = { host: '127.0.0.1', port: 0 };
const healthy: Operations = {
  live: () => true,
  ready: () => ({ isReady: true, reasons: [] }),
  metrics: createMetrics('score-producer'),
};
let operations: Operations;
let server: OperationsServer;

beforeEach(async () => {
  operations = healthy;
  server = await serveOperations(
    {
      live: () => operations.live(),
      ready: () => operations.ready(),
      metrics: { contentType: 'text/plain', metrics: () => operations.metrics.metrics() },
    },
    anyFreePort,
    log,
  );
});
afterEach(() => server[Symbol.asyncDispose]());

const get = (path: string, method = 'GET') => fetch(server.url + path, { method });

/** What the server sends to these bytes until it closes the connection. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

test('serveOperations answers 200 while the service is live and ready', async () => {
  expect((await get('/health/live')).status).toBe(200);
  expect(await (await get('/health/ready?probe=1')).json()).toEqual({ isReady: true, reasons: [] });
});

test('serveOperations answers 503 with the reasons while the service is not ready', async () => {
  operations = { ...healthy, ready: () => ({ isReady: false, reasons: ['no broker'] }) };

  const response = await get('/health/ready');

  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ isReady: false, reasons: ['no broker'] });
});

test('serveOperations answers 503 when only a restart helps', async () => {
  operations = { ...healthy, live: () => false };

  expect((await get('/health/live')).status).toBe(503);
});

test('serveOperations shows the metrics of the process under the name of the service', async () => {
  const text = await (await get('/metrics')).text();

  expect(text).toMatch(/^process_resident_memory_bytes\{service="score-producer"\} \d+$/m);
});

test('serveOperations answers HEAD as GET without a body', async () => {
  const [head, whole] = await Promise.all([get('/health/ready', 'HEAD'), get('/health/ready')]);

  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
  expect(await head.text()).toBe('');
});

test('serveOperations refuses other paths and other methods', async () => {
  const posted = await get('/metrics', 'POST');

  expect((await get('/health')).status).toBe(404);
  expect((await get('/constructor')).status).toBe(404);
  expect(posted.status).toBe(405);
  expect(posted.headers.get('allow')).toBe('GET, HEAD');
});

test('serveOperations answers 500 when the metrics cannot be read, and goes on', async () => {
  operations = {
    ...healthy,
    metrics: { contentType: 'text/plain', metrics: () => Promise.reject(new Error('broken')) },
  };

  expect((await get('/metrics')).status).toBe(500);
  expect((await get('/health/live')).status).toBe(200);
});

test('serveOperations refuses headers beyond its limit', async () => {
  expect(await answerTo(`GET /metrics HTTP/1.1\r\nx: ${'x'.repeat(9_000)}\r\n\r\n`)).toContain('431');
});

test('serveOperations ends a request whose headers do not arrive', async () => {
  expect(await answerTo('GET /metrics HTTP/1.1\r\n')).toContain('408');
}, 4_000); // Less than the 5 s that a whole request may take.

test('serveOperations ends the connection of whoever sends a body, with the answer', async () => {
  expect(await answerTo('POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nx')).toContain('405');
}, 2_000); // Before any limit of time.

test('serveOperations keeps room for others when one address has all that it may have', async () => {
  const port = Number(new URL(server.url).port);
  const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  await Promise.all(sockets.slice(16).map((socket) => once(socket, 'close')));

  expect(sockets.slice(0, 16).filter(({ destroyed }) => destroyed)).toEqual([]);
  for (const socket of sockets) socket.destroy();
});

test('serveOperations says which address is taken', async () => {
  const { port } = new URL(server.url);

  const second = serveOperations(healthy, { host: '127.0.0.1', port: Number(port) }, log);

  await expect(second).rejects.toThrow(`Cannot listen on 127.0.0.1:${port}: listen EADDRINUSE`);
});

test('serveOperations stops listening when disposed, with a connection left open', async () => {
  const idle = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(idle, 'connect');

  await server[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();

  await expect(get('/health/live')).rejects.toThrow();
  idle.destroy();
});
