import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { connectionCountMax, limitConnections } from './limit-connections.ts';

/** A server with these limits; each refusal is told to whoever waits for it. */
async function limitedServer(limits: { perAddressMax: number; totalMax?: number }) {
  const server = createServer();
  const refusal = Promise.withResolvers<string>();
  limitConnections(server, { ...limits, isTrustedProxy: () => false, refused: refusal.resolve });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server,
    refusal: refusal.promise,
    open: () => connect(port, '127.0.0.1').on('error', () => {}),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

test('limitConnections refuses a connection above the total and keeps those that are there', async () => {
  await using limited = await limitedServer({ perAddressMax: 10, totalMax: 1 });
  const first = limited.open();
  await once(first, 'connect');

  const second = limited.open();

  await once(second, 'close');
  expect(await limited.refusal).toBe('total');
  expect(first.destroyed).toBe(false);
  first.destroy();
});

test('limitConnections tells a full address from a full server', async () => {
  await using limited = await limitedServer({ perAddressMax: 1, totalMax: 10 });
  const first = limited.open();
  await once(first, 'connect');

  await once(limited.open(), 'close');

  expect(await limited.refusal).toBe('address');
  first.destroy();
});

test('limitConnections has room for ten thousand viewers and as many again when no total is given', async () => {
  await using limited = await limitedServer({ perAddressMax: 1 });

  expect(limited.server.maxConnections).toBe(connectionCountMax);
  expect(connectionCountMax).toBe(20_000);
});
