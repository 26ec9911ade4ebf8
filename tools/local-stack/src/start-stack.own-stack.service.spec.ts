import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { expect, test } from '@jest/globals';
import { identifyProcess } from './parts/process-identity.ts';
import { type Stack, startStack } from './start-stack.ts';
import { expectLoopbackOnly } from './testing/expect-loopback-only.ts';
import { registerSample, schemaOf } from './testing/registry-client.ts';
import { holdStack } from './testing/stack-holder.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const record = { key: 'simulated:1', value: 'a fact' };
const topic = 'courtside.sample';
const isGone = (pids: readonly number[]) => pids.every((pid) => identifyProcess(pid) === undefined);

/** Writes one record and one schema, and returns what has to be there after a restart. */
async function leaveTraces(stack: Stack) {
  const kafka = testKafka(stack);
  await kafka.createTopic(topic, 1);
  await kafka.publishRaw(topic, [record]);
  const schemaId = await registerSample(stack.registryUrl, 'courtside.sample-value');
  const prefix = kafka.config.topicPrefix;
  return { schemaId, prefix };
}

async function expectTraces(stack: Stack, { schemaId, prefix }: Awaited<ReturnType<typeof leaveTraces>>) {
  const kafka = testKafka(stack);
  Object.assign(kafka.config, { topicPrefix: prefix });
  expect(await kafka.endOffsets(topic)).toEqual([1]);
  expect(await schemaOf(stack.registryUrl, schemaId)).toContain('Sample');
  expect(await registerSample(stack.registryUrl, 'courtside.other-value')).toBe(schemaId);
}

test('startStack finds its records and schema ids again after a stop', async () => {
  using folder = temporaryFolder();
  const first = await startStack({ dataDir: folder.path });
  const traces = await leaveTraces(first);
  await first.stop();

  await using second = await startStack({ dataDir: folder.path });

  await expectTraces(second, traces);
});

test('startStack finds its records and schema ids again after both parts were killed', async () => {
  using folder = temporaryFolder();
  const first = await startStack({ dataDir: folder.path });
  const traces = await leaveTraces(first);
  first.registry.signal('SIGKILL');
  first.broker.signal('SIGKILL');
  await Promise.all([first.broker.ended, first.registry.ended]);
  writeFileSync(join(folder.path, 'kafka/meta.properties'), 'version=1\nclus'); // As a crash in mid-write leaves it.
  await first.stop();

  await using second = await startStack({ dataDir: folder.path });

  await expectTraces(second, traces);
});

test('startStack leaves no process behind when its parent is killed, and starts on the folder at once', async () => {
  using folder = temporaryFolder();
  const holder = await holdStack(folder.path);

  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
  await using stack = await startStack({ dataDir: folder.path });

  expect(isGone(holder.pids)).toBe(true);
  expect(stack.broker.pid()).not.toBe(holder.pids[0]);
});

test('a guard ends the parts of a parent that was killed, without any help', async () => {
  using folder = temporaryFolder();
  const holder = await holdStack(folder.path);

  holder.process.kill('SIGKILL');

  await eventually('broker and registry are gone', () => isGone(holder.pids));
});

test('stop leaves no process and no lock behind', async () => {
  using folder = temporaryFolder();
  const holder = await holdStack(folder.path);

  holder.process.kill('SIGTERM');

  await eventually('the parent has ended', () => holder.process.exitCode !== null);
  expect(isGone(holder.pids)).toBe(true);
  expect(existsSync(join(folder.path, 'stack.lock'))).toBe(false);
});

test('restart brings a killed broker back at its address, with its records', async () => {
  await using stack = await startStack();
  const traces = await leaveTraces(stack);
  const { brokers } = stack;
  stack.broker.signal('SIGKILL');
  await stack.broker.ended;

  await stack.restart('broker');

  expect(stack.brokers).toBe(brokers);
  await expectTraces(stack, traces);
});

test('startStack refuses a folder that a living process has, and says which', async () => {
  using folder = temporaryFolder();
  await using _first = await startStack({ dataDir: folder.path });

  await expect(startStack({ dataDir: folder.path })).rejects.toMatchObject({
    code: 'FOLDER_IN_USE',
    message: `Cannot use the data in "${folder.path}": process ${process.pid} is using it (another start or stack that still runs?)`,
  });
});

test('startStack refuses a given port that is taken, and leaves nothing running', async () => {
  using folder = temporaryFolder();
  await using server = createServer().listen(0, '127.0.0.1');
  await eventually('somebody listens', () => server.listening);
  const { port } = server.address() as { port: number };

  await expect(startStack({ dataDir: folder.path, ports: { registry: port } })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `Cannot start the registry on 127.0.0.1:${port}: the port is in use`,
  });
  expect(existsSync(join(folder.path, 'stack.lock'))).toBe(false);
  expect(existsSync(join(folder.path, 'run/kafka.pid'))).toBe(false);
});

test('startStack listens on loopback only', async () => {
  await using stack = await startStack();

  await expectLoopbackOnly(stack);
});
