import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type Stack, startStack } from '@courtside/local-stack';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { followTopic } from './look/follow-topic.ts';
import type { OwnedTopic } from './owner/own-topic.ts';
import { connectPublisher } from './publisher/connect-publisher.ts';
import { eventually } from './testing/eventually.ts';
import { startParkingReader } from './testing/parking-reader.ts';
import { type SampleFact, sampleContract, sampleFact } from './testing/sample-contract.ts';
import { startOwner } from './testing/start-owner.ts';
import { type StartedReader, startSourceReader } from './testing/start-reader.ts';
import { type TestKafka, testKafka } from './testing/test-kafka.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'courtside-away-'));
let ports: { broker: number; controller: number; registry: number; registryHealth: number };
let stack: Stack;
let kafka: TestKafka;

beforeAll(async () => {
  ports = {
    broker: await freePort(),
    controller: await freePort(),
    registry: await freePort(),
    registryHealth: await freePort(),
  };
  stack = await startStack({ dataDir, ports });
}, 120_000);

afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

beforeEach(() => {
  kafka = testKafka(stack);
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

async function killBroker(): Promise<void> {
  stack.broker.signal('SIGKILL');
  await stack.broker.ended;
}

/** The same cluster on the same addresses. */
async function startAgain(): Promise<void> {
  await stack.stop();
  stack = await startStack({ dataDir, ports });
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const warnings = (event: string) => kafka.logLines.filter((line) => line.level === 'warn' && line.event === event);

/** Revisions in the order of the log, a repetition of the one before left out: those are allowed after a failure. */
function revisionsOf(reader: StartedReader): (number | null)[] {
  const revisions = reader.records.map(({ revision }) => revision);
  return revisions.filter((revision, index) => revision !== revisions[index - 1]);
}

test('facts are held back while the broker is away, and then delivered in order', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);
  await using reader = await startSourceReader(kafka.config);
  await Promise.all(range(1, 5).map((revision) => publisher.publish(sampleFact({ revision }))));
  await eventually('the reader follows', () => reader.records.length === 5);

  await killBroker();
  const held = range(6, 30).map((revision) => publisher.publish(sampleFact({ revision })));
  await eventually('the publisher says why it waits', () => publisher.problem?.includes('Cannot publish'));
  await eventually('the reader says that it is disconnected', () => reader.status?.isConnected === false);
  expect(publisher.queuedFactCount).toBe(25);
  await startAgain();

  await Promise.all(held);
  await eventually('the reader has read all', () => revisionsOf(reader).length >= 30, 30_000);
  expect(revisionsOf(reader)).toEqual(range(1, 30));
  await eventually(
    'the reader is connected',
    () => reader.status?.isConnected === true && reader.status.problem === null,
  );
  expect(reader.of('caughtUp')).toHaveLength(1);
  expect(warnings('publisher.troubled')).toHaveLength(1);
  expect(warnings('reader.troubled').length).toBeLessThanOrEqual(2);
}, 120_000);

test('followTopic says that the broker is away, and goes on where it was', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);
  const stop = new AbortController();
  const records = followTopic(sampleContract.topic, kafka.config, { from: 'beginning', stop: stop.signal });
  await publisher.publish(sampleFact({ revision: 1 }));
  const first = await records.next();

  await killBroker();
  const second = records.next();
  await eventually('it says so', () => warnings('topic.troubled').length > 0);
  await startAgain();
  await publisher.publish(sampleFact({ revision: 2 }));

  const seen = [first, await second].map(({ value }) => value?.content);
  expect(seen).toEqual([1, 2].map((revision) => ({ kind: 'fact', fact: sampleFact({ revision }) })));
  stop.abort();
}, 120_000);

test('a broker that freezes is noticed, and forgiven when it wakes', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);
  await using reader = await startSourceReader(kafka.config);
  await publisher.publish(sampleFact({ revision: 1 }));
  await eventually('the reader follows', () => reader.records.length === 1);

  stack.broker.signal('SIGSTOP');
  const held = range(2, 5).map((revision) => publisher.publish(sampleFact({ revision })));
  await eventually('the reader says that it is disconnected', () => reader.status?.isConnected === false, 30_000);
  await eventually('the publisher says why it waits', () => publisher.problem?.includes('no answer within'), 30_000);
  stack.broker.signal('SIGCONT');

  await Promise.all(held);
  await eventually('the reader has read all', () => revisionsOf(reader).length >= 5, 30_000);
  expect(revisionsOf(reader)).toEqual(range(1, 5));
}, 120_000);

// A broker that takes longer than a session to open its door has forgotten its members by then, and elects again.
test('an owner delivers its facts in order when the broker is away for longer than a session', async () => {
  const works: OwnedTopic<SampleFact>[] = [];
  await using owner = startOwner(kafka.config, async (topic) => void works.push(topic));
  await eventually('the owner is active', () => works.length === 1, 30_000);
  await works[0]?.publish(sampleFact({ revision: 1 }));

  await killBroker();
  const held = range(2, 9).map((revision) => works[0]?.publish(sampleFact({ revision })));
  const isUnconfirmed = () =>
    kafka.logLines.some(({ reason }) => String(reason).includes('does not confirm ownership'));
  await eventually('the session is over by its own clock', isUnconfirmed, 30_000);
  expect(owner.states.at(-1)).toBe('disconnected');
  await startAgain();

  await Promise.allSettled(held);
  await eventually('the owner is active again', () => owner.states.at(-1) === 'active', 30_000);
  await using reader = await startSourceReader(kafka.config);
  await eventually('all facts are in the log', () => revisionsOf(reader).length >= 9);
  expect(revisionsOf(reader)).toEqual(range(1, 9));
}, 120_000);

test('DeadLetters has no trouble any more when the broker is back, though there is no letter yet', async () => {
  await killBroker();
  await using reader = startParkingReader(kafka.config);
  await eventually('it says that the cluster is away', () => reader.problem !== null);

  await startAgain();

  await eventually('it has no trouble', () => reader.problem === null, 30_000);
  expect(await kafka.endOffsets('courtside.sample-consumer.dlq').catch(() => 'no topic')).toBe('no topic');
});
