import { startProxy } from '@courtside/fault-proxy';
import { type TestKafka, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { freePort } from './parts/ports.ts';
import { startStack } from './start-stack.ts';

/** Large beside all that a client says and hears besides. */
const payload = 'x'.repeat(100_000);
const topic = 'courtside.sample';

/** A way into the broker of a client's own, and the proxy on it. */
async function openWay(name: string) {
  const [port, advertisedPort] = [await freePort(), await freePort()];
  const proxy = await startProxy({ target: { host: '127.0.0.1', port }, port: advertisedPort });
  const listener = { name, port, advertisedPort };
  return { proxy, listener, [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose]() };
}

const publish = (kafka: TestKafka) => kafka.publishRaw(topic, [{ key: 'simulated:1', value: payload }]);

test('a client with a listener of its own sends everything through its proxy, also after a restart of the broker', async () => {
  await using ours = await openWay('OURS');
  await using theirs = await openWay('THEIRS');
  await using stack = await startStack({ listeners: [ours.listener, theirs.listener] });
  const kafka = testKafka({ brokers: [ours.proxy.address], registryUrl: stack.registryUrl });
  await kafka.createTopic(topic, 1);

  await publish(kafka);
  const { toTargetByteCount } = ours.proxy.counts();
  await ours.proxy.fail({ kind: 'refuse' });

  expect(toTargetByteCount).toBeGreaterThan(payload.length);
  await expect(publish(kafka)).rejects.toThrow(/ECONNREFUSED/); // It knows no other way.
  await ours.proxy.heal();
  stack.broker.signal('SIGKILL');
  await stack.broker.ended;
  await stack.restart('broker');
  await publish(kafka);
  expect(await kafka.endOffsets(topic)).toEqual([2]);
  expect(ours.proxy.counts().toTargetByteCount).toBeGreaterThan(toTargetByteCount + payload.length);
  expect(theirs.proxy.counts()).toMatchObject({ connectionCount: 0, toTargetByteCount: 0 });
});
