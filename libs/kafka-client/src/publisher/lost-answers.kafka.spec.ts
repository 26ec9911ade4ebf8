import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { createKafkajs } from '../kafkajs-client.ts';
import { SocketGroup } from '../protocol/socket-factory.ts';
import { type BrokerProxy, startBrokerProxy } from '../testing/broker-proxy.ts';
import { eventually } from '../testing/eventually.ts';
import { answerBodyAt, apiKeys } from '../testing/kafka-frames.ts';
import { sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import { connectPublisher } from './connect-publisher.ts';

let kafka: TestKafka;
let proxy: BrokerProxy;

beforeEach(async () => {
  kafka = testKafka();
  proxy = await startBrokerProxy(kafka.brokers[0] ?? '');
});

afterEach(async () => {
  await proxy[Symbol.asyncDispose]();
  await kafka[Symbol.asyncDispose]();
});

const games = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const facts = Array.from({ length: 210 }, (_, index) =>
  sampleFact({ gameId: games[index % games.length] ?? '', revision: index }),
);

const connect = () => connectPublisher(sampleContract, { ...kafka.config, brokers: [proxy.address] });

/** The revisions of each game, as they stand in the log. */
async function revisionsInLog(): Promise<Record<string, (number | null)[]>> {
  await using reader = await startSourceReader(kafka.config);
  await eventually('the log was read', () => reader.of('caughtUp').length > 0);
  const revisionsOf = (game: string) =>
    reader.records.filter(({ key }) => key === game).map(({ revision }) => revision);
  return Object.fromEntries(games.map((game) => [game, revisionsOf(game)]));
}

const published = Object.fromEntries(
  games.map((game) => [game, facts.filter(({ gameId }) => gameId === game).map(({ revision }) => revision)]),
);

/** Publishes all facts, several at a time: whatever is published while a request is under way has to wait for it. */
async function publishAll(): Promise<void> {
  await using publisher = await connect();
  for (let at = 0; at < facts.length; at += 10)
    await Promise.all(facts.slice(at, at + 10).map((fact) => publisher.publish(fact)));
}

test('publish loses nothing and doubles nothing when answers of the broker get lost', async () => {
  let answerCount = 0;
  let lostCount = 0;
  proxy.answer = (answer, { apiKey }) => {
    // Two in a row: kafkajs tries again once by itself, and then it is up to the publisher.
    if (apiKey !== apiKeys.produce || answerCount++ % 5 > 1) return answer;
    lostCount += 1;
    return 'lost';
  };

  await publishAll();

  expect(lostCount).toBeGreaterThan(10);
  expect(await revisionsInLog()).toEqual(published);
  expect(proxy.outstandingMax(apiKeys.produce)).toBe(1);
});

test('publish goes on as a new producer when the broker has lost track of the old one', async () => {
  const outOfOrderSequenceNumber = 45;
  let refusalCount = 0;
  proxy.answer = (answer, { apiKey }) => {
    if (apiKey !== apiKeys.produce || refusalCount === 2) return answer;
    refusalCount += 1;
    // One topic and its first partition: two counts of four bytes, the name, and the number of the partition.
    const errorAt = answerBodyAt + 4 + 2 + answer.readInt16BE(answerBodyAt + 4) + 4 + 4;
    answer.writeInt16BE(outOfOrderSequenceNumber, errorAt);
    return answer;
  };

  await publishAll();

  expect(refusalCount).toBe(2);
  const initProducerId = 22;
  expect(proxy.requests.filter(({ apiKey }) => apiKey === initProducerId)).toHaveLength(3);
  const inLog = await revisionsInLog();
  // What the broker took and denied stands there twice.
  for (const game of games) expect([...new Set(inLog[game])]).toEqual(published[game]);
});

test('kafkajs itself loses a fact and doubles another when it sends several at once: why the publisher never does', async () => {
  const own = { ...kafka.config, brokers: [proxy.address] };
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(
    `${kafka.config.topicPrefix}s-value`,
    sampleSchema,
  );
  const encode = createEncoder(sampleContract.topic, sampleSchema, schemaId);
  const sockets = new SocketGroup();
  const producer = createKafkajs(own, sockets).producer({ idempotent: true, maxInFlightRequests: 5 });
  await kafka.createTopic(sampleContract.topic, 1);
  await producer.connect();
  const send = (revision: number) => {
    const messages = [{ key: 'a', value: encode(sampleFact({ gameId: 'a', revision })) }];
    return producer.send({ topic: `${kafka.config.topicPrefix}${sampleContract.topic}`, messages });
  };
  await send(0);
  let isLost = false;
  proxy.answer = (answer, { apiKey }) => {
    if (isLost || apiKey !== apiKeys.produce) return answer;
    isLost = true;
    return 'lost';
  };

  await Promise.all([1, 2, 3].map(send)); // All of them acknowledged.
  await producer.disconnect();
  sockets.close();

  const inLog = (await revisionsInLog()).a ?? [];
  expect(inLog).toHaveLength(4);
  expect(new Set(inLog).size).toBe(3);
});
