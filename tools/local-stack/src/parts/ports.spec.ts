import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { freePort, isFree, preferredPort, requireFree, startOnPorts } from './ports.ts';

async function listening() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test('isFree tells a port that somebody listens on', async () => {
  await using somebody = await listening();

  expect(await isFree(somebody.port)).toBe(false);
});

test('freePort stays below the ports of outgoing connections', async () => {
  expect(await freePort(() => 0.999999)).toBeLessThan(32_000);
  expect(await freePort(() => 0)).toBeGreaterThanOrEqual(20_000);
});

test('preferredPort takes another when the preferred one is in use', async () => {
  await using somebody = await listening();

  expect(await preferredPort(somebody.port)).not.toBe(somebody.port);
});

test('requireFree names what cannot be started, and where', async () => {
  await using somebody = await listening();

  await expect(requireFree(somebody.port, 'the page')).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `Cannot start the page on 127.0.0.1:${somebody.port}: the port is in use`,
  });
});

test('startOnPorts tries other free ports when somebody was faster', async () => {
  const tried: number[] = [];
  const start = async ({ broker }: { broker: number }) => {
    tried.push(broker);
    if (tried.length < 3) throw new Error('taken');
    return broker;
  };

  const started = await startOnPorts('Kafka', { broker: undefined }, start, () => true);

  expect(started).toBe(tried[2]);
});

test('startOnPorts gives up after five attempts, and at once for any other failure', async () => {
  let starts = 0;
  const start = async () => {
    starts += 1;
    throw new Error('no');
  };

  await expect(startOnPorts('Kafka', { broker: undefined }, start, () => true)).rejects.toThrow('no');
  expect(starts).toBe(5);
  await expect(startOnPorts('Kafka', { broker: undefined }, start, () => false)).rejects.toThrow('no');
  expect(starts).toBe(6);
});
