import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { eventually } from '../testing/eventually.ts';
import type { OwnerLine } from '../testing/owner-process.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { type SpawnedScript, spawnScript } from '../testing/spawn-script.ts';
import { startOwner } from '../testing/start-owner.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { type OwnedTopic, ownTopic } from './own-topic.ts';

type Instance = SpawnedScript<OwnerLine>;

const script = fileURLToPath(new URL('../testing/owner-process.ts', import.meta.url));
// Whoever has to wait for the session of another to end takes longer than its 6 s.
const wellWithinSessionMs = 5_500;
let kafka: TestKafka;

beforeEach(() => {
  kafka = testKafka();
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

function startInstance(): Instance {
  const { log: _log, ...plain } = kafka.config;
  return spawnScript<OwnerLine>(script, { OWNER_CONFIG: JSON.stringify(plain) });
}

const stateOf = ({ lines }: Instance) => lines.findLast((line) => line.kind === 'state')?.state;
const published = ({ lines }: Instance) => lines.flatMap((line) => (line.kind === 'published' ? line.revision : []));
const untilState = (instance: Instance, state: string, deadlineMs?: number) =>
  eventually(`an instance is ${state}`, () => stateOf(instance) === state, deadlineMs);
const untilPublished = (instance: Instance, count: number) =>
  eventually(`an instance has published ${count} facts`, () => published(instance).length >= count);

/** Two instances, the first of them active, and some facts published. */
async function startPair(): Promise<[active: Instance, standby: Instance]> {
  const active = startInstance();
  await untilState(active, 'active');
  const standby = startInstance();
  await untilState(standby, 'standby');
  await untilPublished(active, 5);
  return [active, standby];
}

async function revisionsInLog(): Promise<(number | null)[]> {
  await using reader = await startSourceReader(kafka.config);
  await eventually('the log was read', () => reader.of('caughtUp').length > 0);
  return reader.records.map(({ revision }) => revision);
}

/** Every revision once, each one above the last: two writers would fork it. */
function expectOneLine(revisions: readonly (number | null)[]): void {
  expect(revisions.length).toBeGreaterThan(0);
  expect(revisions).toEqual(revisions.map((_, index) => index + 1));
}

test('a single instance is active soon after it starts', async () => {
  await using earlier = startInstance();
  await untilState(earlier, 'active');
  earlier.process.kill('SIGTERM');
  await earlier.ended;

  await using instance = startInstance();
  await untilState(instance, 'active');

  const active = instance.lines.find((line) => line.kind === 'state' && line.state === 'active');
  expect(active).toMatchObject({ atMs: expect.any(Number) });
  expect((active as { atMs: number }).atMs).toBeLessThan(wellWithinSessionMs);
});

test('a standby takes over at once from an instance that ends, and goes on where it was', async () => {
  const [first, second] = await startPair();
  await using _first = first;
  await using _second = second;

  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  await untilState(second, 'active', wellWithinSessionMs);
  await untilPublished(second, 5);

  expect(second.lines.find((line) => line.kind === 'restored')).toEqual({
    kind: 'restored',
    revision: published(first).at(-1),
  });
  second.process.kill('SIGTERM');
  await second.ended;
  expectOneLine(await revisionsInLog());
});

test('a standby takes over within 15 s from an instance that is killed', async () => {
  const [first, second] = await startPair();
  await using _first = first;
  await using _second = second;

  first.process.kill('SIGKILL');
  await untilState(second, 'active', 15_000);
  await untilPublished(second, 5);

  second.process.kill('SIGTERM');
  await second.ended;
  expectOneLine(await revisionsInLog());
});

test('an instance that slept through its session sends nothing more when it wakes, and stands by', async () => {
  const [first, second] = await startPair();
  await using _first = first;
  await using _second = second;

  first.process.kill('SIGSTOP');
  await untilState(second, 'active', 15_000);
  await untilPublished(second, 5);
  first.process.kill('SIGCONT');
  await untilState(first, 'standby');
  await untilPublished(second, published(second).length + 5);

  expect(stateOf(second)).toBe('active');
  second.process.kill('SIGTERM');
  await second.ended;
  await untilState(first, 'active', wellWithinSessionMs);
  await untilPublished(first, published(first).length + 5);
  first.process.kill('SIGTERM');
  await first.ended;
  expectOneLine(await revisionsInLog());
});

test('an instance that joins takes the topic from nobody', async () => {
  const [first, second] = await startPair();
  await using _first = first;
  await using _second = second;
  await using third = startInstance();

  await untilState(third, 'standby');
  await untilPublished(first, published(first).length + 50);

  expect([first, second, third].map(stateOf)).toEqual(['active', 'standby', 'standby']);
  expect(first.lines.filter((line) => line.kind === 'restored')).toHaveLength(1);
});

test('an owner answers a foreign fact of a lower revision with its own newest, also one from before it started', async () => {
  const registry = createSchemaRegistry(kafka.registryUrl);
  const schemaId = await registry.register(`${kafka.config.topicPrefix}s-value`, sampleSchema);
  const encode = createEncoder('courtside.sample', sampleSchema, schemaId);
  const foreign = (revision: number) => ({ key: 'g', value: encode(sampleFact({ gameId: 'g', revision })) });
  await kafka.createTopic(sampleContract.topic, 3);
  await kafka.publishRaw(sampleContract.topic, [foreign(7), foreign(3)]);
  const topics: OwnedTopic<SampleFact>[] = [];
  await using _owner = startOwner(kafka.config, async (owned) => void topics.push(owned));
  await using reader = await startSourceReader(kafka.config);
  const seen = () => reader.records.map(({ revision }) => revision);

  await eventually('the newest stands above the older one', () => seen().at(-1) === 7);
  await topics[0]?.publish(sampleFact({ gameId: 'g', revision: 8 }));
  await kafka.publishRaw(sampleContract.topic, [foreign(2)]);
  await eventually('the newest stands on top again', () => seen().length >= 6);

  expect(seen()).toEqual([7, 3, 7, 8, 2, 8]);
});

test('ownTopic ends with the error of its work', async () => {
  const owning = ownTopic(sampleContract, kafka.config, new AbortController().signal, async () => {
    throw new Error('bug');
  });

  await expect(owning).rejects.toThrow('bug');
});

test('ownTopic ends when it is stopped while nothing can be reached', async () => {
  const stop = new AbortController();
  const config = { ...kafka.config, brokers: ['127.0.0.1:9'], registryUrl: 'http://127.0.0.1:9' };
  const owning = ownTopic(sampleContract, config, stop.signal, async () => {});
  await eventually('it warns', () => kafka.logLines.some(({ event }) => event === 'owner.troubled'));

  stop.abort();

  await owning;
});
