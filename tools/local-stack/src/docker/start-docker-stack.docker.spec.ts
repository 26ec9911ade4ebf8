import { join } from 'node:path';
import { eventually, testKafka } from '@courtside/kafka-client/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectLoopbackOnly } from '../testing/expect-loopback-only.ts';
import { registerSample, schemaOf } from '../testing/registry-client.ts';
import { holdDockerStack } from '../testing/stack-holder.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { docker } from './docker.ts';
import { images } from './images.ts';
import { containerIn } from './place.ts';
import { type DockerStack, startDockerStack } from './start-docker-stack.ts';

const startLimitMs = 120_000;

let stack: DockerStack;
beforeAll(async () => {
  stack = await startDockerStack();
}, startLimitMs);
afterAll(() => stack.stop(), startLimitMs);

/** Every container and network that belongs to a stack. */
const remainsOf = (networkName: string) => [
  docker('ps', '--all', '--quiet', `--filter=label=courtside.removed-together=${networkName}`),
  docker('network', 'ls', '--quiet', `--filter=name=${networkName}`),
];

test('startDockerStack has a broker that keeps records, and a registry that knows schemas by id', async () => {
  const kafka = testKafka(stack);
  await kafka.createTopic('courtside.sample', 1);
  await kafka.publishRaw('courtside.sample', [{ key: 'simulated:1', value: 'a fact' }]);
  const schemaId = await registerSample(stack.registryUrl, 'courtside.sample-value');

  expect(await kafka.endOffsets('courtside.sample')).toEqual([1]);
  expect(await schemaOf(stack.registryUrl, schemaId)).toContain('Sample');
});

test('startDockerStack has a registry that is as strict as the embedded one', async () => {
  expect(await (await fetch(`${stack.registryUrl}/config`)).json()).toEqual({ compatibilityLevel: 'FULL_TRANSITIVE' });
});

test('startDockerStack listens on loopback only', async () => {
  await expectLoopbackOnly(stack);
});

test('runUntilReady says that a container has ended, with the last words of its log', async () => {
  using folder = temporaryFolder();
  const ending = containerIn(stack.place, images.registry, 'ending').withEntrypoint([
    'sh',
    '-c',
    'echo disk full; exit 3',
  ]);

  await expect(ending.runUntilReady('it', join(folder.path, 'log'), async () => false)).rejects.toMatchObject({
    code: 'NOT_READY',
    message: expect.stringMatching(/^Cannot start it: it has ended\. .* ends with\ndisk full$/),
  });
});

test(
  'stop leaves no container and no network behind, and may be called twice',
  async () => {
    const other = await startDockerStack();
    const networkName = other.place.network.getName();
    expect(remainsOf(networkName)).not.toEqual(['', '']);

    await other.stop();
    await other.stop();

    expect(remainsOf(networkName)).toEqual(['', '']);
  },
  startLimitMs,
);

test(
  'startDockerStack leaves nothing behind when its parent is killed',
  async () => {
    const holder = await holdDockerStack();
    expect(remainsOf(holder.networkName)).not.toEqual(['', '']);

    holder.process.kill('SIGKILL');

    await eventually('all is removed', () => remainsOf(holder.networkName).join('') === '', 30_000);
  },
  startLimitMs,
);
