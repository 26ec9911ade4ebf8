import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startProxy } from '@courtside/fault-proxy';
import { expect, test } from '@jest/globals';
import { probe, questionFor } from './probe.ts';

const question = questionFor('viewer>display-consumer');

test('probe tells what became of a question over a link, whatever its fault is', async () => {
  await using server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end('an answer'),
  ).listen(0);
  await once(server, 'listening');
  await using proxy = await startProxy({ target: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } });
  const fates: string[] = [];
  const ask = async () => fates.push((await probe(proxy.port, question, 300)).fate);

  await ask();
  for (const kind of ['refuse', 'reset', 'swallow'] as const) {
    await proxy.fail({ kind });
    await ask();
  }

  expect(fates).toEqual(['answered', 'refused', 'reset', 'silent']);
});

test('questionFor a broker says how long it is, as Kafka wants it', () => {
  const asked = questionFor('display-consumer>broker');

  expect(asked.readInt32BE(0)).toBe(asked.length - 4);
  expect(asked.readInt16BE(12)).toBe(asked.length - 14); // The name of the client, and nothing behind it.
});
