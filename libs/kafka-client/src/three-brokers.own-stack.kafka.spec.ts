import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '@courtside/local-stack';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { KafkaClientConfig } from './config.ts';
import { connectPublisher } from './publisher/connect-publisher.ts';
import type { Publisher } from './publisher/publisher.ts';
import { type Arrivals, watchArrivals } from './testing/arrivals.ts';
import { eventually } from './testing/eventually.ts';
import { partitionsOf } from './testing/partitions-of.ts';
import { publishSteadily, type SteadyWriter } from './testing/publish-steadily.ts';
import { otherContract } from './testing/reader-probe.ts';
import { type SampleFact, sampleContract } from './testing/sample-contract.ts';
import { type StartedOwner, startOwner } from './testing/start-owner.ts';
import { type TestKafka, testKafka } from './testing/test-kafka.ts';

/** What is promised of three nodes: the loss of one stops nothing for longer. */
const gapMsMax = 10_000;
const topics = [sampleContract.topic, otherContract.topic];
const dataDir = mkdtempSync(join(tmpdir(), 'courtside-three-'));
let stack: Stack;
let kafka: TestKafka;
let config: KafkaClientConfig;
let owner: StartedOwner;
let publisher: Publisher<SampleFact>;
let arrivals: Arrivals;
const writers = new Map<string, SteadyWriter>();

beforeAll(async () => {
  stack = await startStack({ brokers: 3, dataDir });
  kafka = testKafka(stack);
  config = { ...kafka.config, replicationFactor: 3 };
  arrivals = watchArrivals(config);
  owner = startOwner(config, async (topic) => write(sampleContract.topic, (fact) => topic.publish(fact)));
  publisher = await connectPublisher(otherContract, config);
  write(otherContract.topic, (fact) => publisher.publish(fact));
  await allArrive(20);
}, 60_000);

afterAll(async () => {
  await Promise.all(writers.values().map((writer) => writer.stop()));
  await publisher?.[Symbol.asyncDispose]();
  await owner?.[Symbol.asyncDispose]();
  await arrivals?.[Symbol.asyncDispose]();
  await stack?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

/** Once for each topic: an owner that lost it would begin anew, and is not to lose it. */
function write(topic: string, publish: (fact: SampleFact) => Promise<void>): void {
  if (writers.has(topic)) throw new Error(`Cannot write "${topic}" a second time`);
  writers.set(topic, publishSteadily(publish));
}

/** Waits for `count` more facts of each of the two. */
async function allArrive(count: number): Promise<void> {
  const before = topics.map((topic) => arrivals.revisions(topic).length);
  const have = () => topics.every((topic, index) => arrivals.revisions(topic).length >= (before[index] ?? 0) + count);
  await eventually(`${count} more facts of each topic`, have, 30_000);
}

async function kill(...nodeIds: readonly number[]): Promise<number> {
  const startedAtMs = performance.now();
  for (const id of nodeIds) node(id).process.signal('SIGKILL');
  await Promise.all(nodeIds.map((id) => node(id).process.ended));
  return startedAtMs;
}

/** Starts the nodes again and waits until they have what they missed: then the next loss is again the loss of one. */
async function bringBack(...nodeIds: readonly number[]): Promise<void> {
  await Promise.all(nodeIds.map((id) => node(id).restart()));
  const all = ['__consumer_offsets', ...topics.map((topic) => `${config.topicPrefix}${topic}`)];
  await eventually(
    'every copy is in sync',
    async () => {
      const copies = await Promise.all(all.map((topic) => partitionsOf({ ...config, topicPrefix: '' }, topic)));
      return copies.flat().every(({ inSync }) => inSync.length === 3);
    },
    30_000,
  );
}

function node(id: number) {
  const found = stack.nodes[id - 1];
  if (!found) throw new Error(`Cannot find node ${id}`);
  return found;
}

/** The nodes that lead what the two write. */
const leaders = (): Promise<number[]> => Promise.all(topics.map(leaderOf));

async function leaderOf(topic: string): Promise<number> {
  const written = arrivals.partitionOf(topic);
  const partitions = await partitionsOf(config, topic);
  return partitions.find(({ partition }) => partition === written)?.leader ?? 0;
}

/** As a node that is running has it in its file. */
const controllerId = (askedNodeId: number): number =>
  JSON.parse(readFileSync(join(dataDir, `kafka-${askedNodeId}/__cluster_metadata-0/quorum-state`), 'utf8')).leaderId;

function tellGap(what: string, sinceMs: number): number {
  const gapMs = arrivals.longestGapMs(sinceMs);
  process.stdout.write(`three brokers: ${what}: the longest time without a fact was ${Math.round(gapMs)} ms\n`);
  return gapMs;
}

test('the loss of a node that leads nothing of ours is hardly seen', async () => {
  const leading = await leaders();
  const idle = [1, 2, 3].find((id) => !leading.includes(id)) ?? 0;

  const killedAtMs = await kill(idle);
  await allArrive(40);

  expect(tellGap(`node ${idle}, which leads nothing of ours`, killedAtMs)).toBeLessThan(gapMsMax);
  await bringBack(idle);
}, 60_000);

test('another node leads when the leader is lost, and nothing stops for longer than ten seconds', async () => {
  const [leader = 0] = await leaders();

  const killedAtMs = await kill(leader);
  await allArrive(20);

  expect(tellGap(`node ${leader}, the leader`, killedAtMs)).toBeLessThan(gapMsMax);
  await bringBack(leader);
}, 60_000);

test('another node decides when the controller is lost, and nothing stops for longer than ten seconds', async () => {
  const controller = controllerId(1);

  const killedAtMs = await kill(controller);
  await allArrive(20);

  expect(tellGap(`node ${controller}, the controller`, killedAtMs)).toBeLessThan(gapMsMax);
  await bringBack(controller);
}, 60_000);

test('with two nodes lost facts are held back, that is said, and all goes on when one returns', async () => {
  const [leader = 0] = await leaders();
  const others = [1, 2, 3].filter((id) => id !== leader);

  await kill(...others);
  await eventually('the publisher says so', () => publisher.problem?.includes('Cannot publish'), 30_000);
  await eventually('the owner says so', () => owner.states.at(-1) === 'disconnected', 30_000);
  await eventually('facts are held back', () => publisher.queuedFactCount > 10, 30_000);
  await node(others[0] ?? 0).restart();

  await allArrive(40);
  await eventually('the owner is active again', () => owner.states.at(-1) === 'active', 30_000);
  expect(kafka.logLines.some(({ event }) => event === 'publisher.recovered')).toBe(true);
}, 60_000);

test('nothing that was acknowledged is lost, and nothing stands out of order', async () => {
  await Promise.all(writers.values().map((writer) => writer.stop()));
  await using fresh = watchArrivals(config);
  await eventually('the log was read', () => fresh.hasCaughtUp(), 30_000);

  for (const [topic, writer] of writers) {
    const inLog = fresh.revisions(topic);
    const once = inLog.filter((revision, at) => revision !== inLog[at - 1]); // A fact may come twice in a row.
    expect(once).toEqual(once.toSorted((a, b) => a - b));
    expect(once.length).toBe(new Set(once).size);
    expect(writer.acknowledged.length).toBeGreaterThan(300);
    expect(writer.acknowledged.filter((revision) => !once.includes(revision))).toEqual([]);
    expect(writer.failures).toEqual([]);
  }
}, 60_000);
