import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { prefixed } from '../config.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { fetchExchange, withoutSession } from '../protocol/fetch.ts';
import { eventually } from '../testing/eventually.ts';
import { type SampleFact, sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { forwardTo, hang, serveRegistry, status } from '../testing/serve-registry.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { connectPublisher } from './connect-publisher.ts';

const { topic } = sampleContract;
let kafka: TestKafka;

beforeEach(() => {
  kafka = testKafka();
});

afterEach(async () => {
  await kafka[Symbol.asyncDispose]();
});

const logged = (event: string) => kafka.logLines.filter((line) => line.event === event);

test('connectPublisher creates the topic with the configuration of its contract', async () => {
  await using _publisher = await connectPublisher(sampleContract, kafka.config);

  expect(logged('topic.created')).toMatchObject([{ level: 'info', topic: `${kafka.config.topicPrefix}${topic}` }]);
  await using _second = await connectPublisher(sampleContract, kafka.config);
  expect(logged('topic.configDiffers')).toEqual([]);
});

test('connectPublisher says how a topic differs from its contract, and leaves it as it is', async () => {
  await kafka.createTopic(topic, 2, { 'cleanup.policy': 'delete' });

  await using publisher = await connectPublisher(sampleContract, kafka.config);

  expect(logged('topic.configDiffers')).toMatchObject([
    {
      level: 'warn',
      differences: [
        { name: 'numPartitions', expected: '3', actual: '2' },
        { name: 'cleanup.policy', expected: 'compact,delete', actual: 'delete' },
        { name: 'min.compaction.lag.ms', expected: '604800000', actual: '0' },
      ],
    },
  ]);
  await publisher.publish(sampleFact());
});

test('connectPublisher refuses a schema that does not fit the earlier ones, in the words of the registry', async () => {
  await using _first = await connectPublisher(sampleContract, kafka.config);
  const fields = sampleSchema.fields.map((field) => (field.name === 'points' ? { ...field, type: 'string' } : field));

  const connecting = connectPublisher({ ...sampleContract, schema: { ...sampleSchema, fields } }, kafka.config);

  await expect(connecting).rejects.toMatchObject({ code: 'CONTRACT_MISMATCH', isRetriable: false });
  await expect(connecting).rejects.toThrow(/Cannot register the schema of ".*courtside.sample-value".*Incompatible/);
});

test('connectPublisher waits for a registry that hangs or is not ready, and warns once of each', async () => {
  await using registry = await serveRegistry(hang);
  const connecting = connectPublisher(sampleContract, { ...kafka.config, registryUrl: registry.url });
  await eventually('it warns', () => logged('publisher.troubled').length > 0);
  registry.answer = status(503, { message: 'starting' });
  const answered = registry.requests.length;
  await eventually('it asked again', () => registry.requests.length > answered + 2);

  registry.answer = forwardTo(kafka.registryUrl);
  await using publisher = await connecting;

  await publisher.publish(sampleFact());
  expect(logged('publisher.troubled')).toMatchObject([{ level: 'warn', subject: 'registry' }]);
  expect(logged('publisher.recovered')).toHaveLength(1);
});

test('connectPublisher ends its waiting when it is stopped', async () => {
  const stop = new AbortController();
  const config = { ...kafka.config, brokers: ['127.0.0.1:9'], registryUrl: 'http://127.0.0.1:9' };
  const connecting = connectPublisher(sampleContract, config, { stop: stop.signal });
  await eventually('it warns of both', () => logged('publisher.troubled').length === 2);

  stop.abort();

  await expect(connecting).rejects.toMatchObject({ code: 'STOPPED' });
});

test('publish keeps the order of each key when many facts are published at once', async () => {
  const games = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const facts = Array.from({ length: 7_000 }, (_, index): SampleFact => {
    return sampleFact({ gameId: games[index % games.length] as string, revision: index });
  });
  await using publisher = await connectPublisher(sampleContract, kafka.config);

  await Promise.all(facts.map((fact) => publisher.publish(fact)));

  await using reader = await startSourceReader(kafka.config);
  await eventually('all facts were read', () => reader.records.length >= facts.length);
  for (const game of games) {
    const published = facts.filter(({ gameId }) => gameId === game).map(({ revision }) => revision);
    expect(reader.records.filter(({ key }) => key === game).map(({ revision }) => revision)).toEqual(published);
  }
});

test('publish refuses a fact that no broker takes, and the facts around it arrive', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);
  const facts = [
    sampleFact({ revision: 1 }),
    sampleFact({ revision: 2, note: randomBytes(2_000_000).toString('base64') }),
    sampleFact({ revision: 3 }),
  ];

  const outcomes = await Promise.allSettled(facts.map((fact) => publisher.publish(fact)));

  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'PUBLISH_REFUSED' } });
  expect(publisher.problem).toBeNull();
});

// A broker refuses records that are stamped more than an hour ahead, and a simulated evening may be days ahead.
test('publish stamps a fact with the time of publishing, whatever time it tells of', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);

  await publisher.publish(sampleFact({ observedAt: Date.now() + 30 * 86_400_000 }));

  expect(publisher.problem).toBeNull();
});

test('disposing delivers what is under way', async () => {
  const publisher = await connectPublisher(sampleContract, kafka.config);
  const published = [1, 2, 3].map((revision) => publisher.publish(sampleFact({ revision })));

  await publisher[Symbol.asyncDispose]();

  await expect(Promise.all(published)).resolves.toHaveLength(3);
});

test('Publisher has facts stored in a fraction of their bytes, and readers notice nothing', async () => {
  await using publisher = await connectPublisher(sampleContract, kafka.config);
  const note = 'Herons at Lanterns, '.repeat(100);
  await Promise.all([1, 2, 3].map((revision) => publisher.publish(sampleFact({ revision, note }))));

  await using reader = await startSourceReader(kafka.config);

  await eventually('all are read', () => reader.records.length === 3);
  expect(reader.records.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  expect(await storedBytes(kafka)).toBeLessThan(note.length);
});

/** Bytes of the record batches of the topic, as the broker stores and sends them. */
async function storedBytes({ config }: TestKafka): Promise<number> {
  const links = new ClusterLinks(config);
  try {
    const name = prefixed(config, topic);
    const { topics } = await links.metadata([name]);
    const { partitions = [] } = topics[0] ?? {};
    const positions = partitions.map(({ partition }) => ({ topic: name, partition, offset: 0 }));
    const answer = await links.link(partitions[0]?.leader ?? -1).send(fetchExchange(withoutSession(positions)));
    return answer.partitions.reduce((sum, { recordSet }) => sum + recordSet.length, 0);
  } finally {
    links.close();
  }
}
