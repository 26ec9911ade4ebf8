import { once } from 'node:events';
import { eventually } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { startPeers } from './testing/peers.ts';

test('a proxy carries what is said in both directions, and counts it', async () => {
  await using peers = await startPeers();
  const client = await peers.open();

  client.socket.write('hello');
  await eventually('the answer', () => client.heard() === 'hello');

  expect(peers.proxy.counts()).toMatchObject({
    connectionCount: 1,
    openConnectionCount: 1,
    toTargetByteCount: 5,
    toClientByteCount: 5,
  });
});

test('a proxy passes on that one side has said all, and what the other one answers to that', async () => {
  await using peers = await startPeers((socket) => socket.on('end', () => socket.end('good bye')).resume());
  const client = await peers.open();

  client.socket.end('hello');

  await eventually('the last words', () => client.heard() === 'good bye' && client.fate() === 'end');
  await eventually('the connection is forgotten', () => peers.proxy.counts().openConnectionCount === 0);
});

test('a proxy resets its client when the target is away, or goes', async () => {
  await using peers = await startPeers();
  const client = await peers.open();
  client.socket.write('hello');
  await eventually('the answer', () => client.heard() === 'hello');

  for (const socket of peers.server.sockets) socket.resetAndDestroy();
  await peers.server.close();
  const late = await peers.open();

  await eventually('the first hears of it', () => client.fate() === 'ECONNRESET');
  await eventually('the second hears of it', () => late.fate() === 'ECONNRESET');
});

test('refuse resets what is open and refuses what is new, until the proxy heals at the same port', async () => {
  await using peers = await startPeers();
  const client = await peers.open();

  await peers.proxy.fail({ kind: 'refuse' });

  await eventually('the reset', () => client.fate() === 'ECONNRESET');
  await expect(peers.open()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const { port } = peers.proxy;
  await peers.proxy.heal();
  const next = await peers.open();
  next.socket.write('again');
  await eventually('the answer', () => next.heard() === 'again');
  expect(peers.proxy).toMatchObject({ port });
  expect(peers.proxy.counts().resetCount).toBe(1);
});

test('reset ends both ends of every connection, the new ones too', async () => {
  await using peers = await startPeers();
  const client = await peers.open();
  await eventually('the server has heard of it', () => peers.server.sockets.size === 1);

  await peers.proxy.fail({ kind: 'reset' });
  const next = await peers.open();

  await eventually('the resets', () => client.fate() === 'ECONNRESET' && next.fate() === 'ECONNRESET');
  await eventually('the server has lost both', () => peers.server.sockets.size === 0);
  expect(peers.proxy.counts().resetCount).toBe(2);
});

test('a proxy ends while a connection is ending already', async () => {
  await using peers = await startPeers((socket) => socket.once('data', () => socket.end('an answer')));
  const { socket } = await peers.open();
  socket.write('a question');
  await once(socket, 'data');
  socket.destroy();

  const ending = peers.proxy[Symbol.asyncDispose]();

  await eventually('the connection is forgotten', () => peers.proxy.counts().openConnectionCount === 0);
  await ending;
});

test('delay lets everything arrive later, in order, and at once when the proxy heals', async () => {
  await using peers = await startPeers();
  const client = await peers.open();
  await peers.proxy.fail({ kind: 'delay', delayMs: 50 });
  const startedAtMs = performance.now();

  for (const word of ['one ', 'two ', 'three']) client.socket.write(word);
  await eventually('all of it', () => client.heard() === 'one two three');
  const tookMs = performance.now() - startedAtMs;
  await peers.proxy.fail({ kind: 'delay', delayMs: 600_000 });
  client.socket.write(' four');
  await eventually('it is held back', () => peers.proxy.counts().heldBackCount >= 3);
  await peers.proxy.heal();

  await eventually('the rest', () => client.heard() === 'one two three four');
  expect(tookMs).toBeGreaterThan(2 * 50 - 2); // There and back; a timer may be early by one.
});

test('throttle gives all connections of a direction so many bytes a second together', async () => {
  await using peers = await startPeers();
  const clients = [await peers.open(), await peers.open()];
  await peers.proxy.fail({ kind: 'throttle', bytesPerSecond: 20_000 });
  const startedAtMs = performance.now();

  for (const { socket } of clients) socket.write('x'.repeat(4_000));
  await eventually('both answers', () => clients.every((client) => client.heard().length === 4_000));

  expect(performance.now() - startedAtMs).toBeGreaterThan(350); // 8,000 bytes at 20,000 a second, but the last part.
  expect(peers.proxy.counts().heldBackCount).toBeGreaterThan(2);
});

test('swallow leaves connections open and lets nothing arrive; who has lost something is reset when the proxy heals', async () => {
  await using peers = await startPeers();
  const [talking, silent] = [await peers.open(), await peers.open()];
  await eventually('both are there', () => peers.server.sockets.size === 2);

  await peers.proxy.fail({ kind: 'swallow' });
  talking.socket.write('hello?');
  await eventually('it is lost', () => peers.proxy.counts().swallowedByteCount === 6);
  const [heard, fate] = [talking.heard(), talking.fate()];
  await peers.proxy.heal();

  expect([heard, fate]).toEqual(['', undefined]);
  await eventually('the reset', () => talking.fate() === 'ECONNRESET');
  silent.socket.write('hello');
  await eventually('the answer', () => silent.heard() === 'hello');
});

test('a proxy that holds back keeps no more than its limit: the rest stays with the sender, and nothing is lost', async () => {
  await using peers = await startPeers();
  const client = await peers.open();
  await peers.proxy.fail({ kind: 'delay', delayMs: 600_000 });
  const sent = Buffer.alloc(48 * 2 ** 20, 'courtside');
  const memoryBefore = process.memoryUsage().arrayBuffers;

  client.socket.write(sent);
  let before = -1;
  await eventually('the sender has to wait', () => {
    const handedOver = client.socket.bytesWritten - client.socket.writableLength;
    const isStill = handedOver === before;
    before = handedOver;
    return isStill && peers.proxy.counts().heldBackCount > 0;
  });
  const memoryAfter = process.memoryUsage().arrayBuffers;
  await peers.proxy.heal();

  expect(client.socket.writableLength).toBeGreaterThan(0);
  expect(memoryAfter - memoryBefore).toBeLessThan(4 * 2 ** 20);
  await eventually('all has come back', () => client.socket.bytesRead === sent.length);
  expect(client.heard() === sent.toString()).toBe(true);
});
