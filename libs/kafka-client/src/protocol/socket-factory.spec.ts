import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { SocketGroup } from './socket-factory.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A server that takes connections and says nothing. */
async function silentServer() {
  const server = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: async () => void (await once(server.close(), 'close')) };
}

test('SocketGroup lets no small request wait for the acknowledgement of the last when it connects', async () => {
  await using server = await silentServer();
  const setNoDelay = jest.spyOn(net.Socket.prototype, 'setNoDelay');
  const group = new SocketGroup();

  const connected = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const socket = group.create({ host: '127.0.0.1', port: server.port, onConnect: connected.resolve });
  socket.on('error', () => {}).once('close', () => closed.resolve());
  await connected.promise;

  group.close();
  await closed.promise;

  expect(setNoDelay.mock.calls).toEqual([[true]]);
  expect(setNoDelay.mock.contexts).toEqual([socket]);
});

test('SocketGroup makes no connection any more when it is closed', () => {
  const group = new SocketGroup();

  group.close();

  expect(() => group.create({ host: '127.0.0.1', port: 1, onConnect: () => {} })).toThrow('this connection was closed');
});
