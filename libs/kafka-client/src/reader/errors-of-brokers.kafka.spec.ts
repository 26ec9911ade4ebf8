import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type BrokerProxy, startBrokerProxy } from '../testing/broker-proxy.ts';
import { eventually } from '../testing/eventually.ts';
import { answerBodyAt, apiKeys } from '../testing/kafka-frames.ts';
import { otherContract } from '../testing/reader-probe.ts';
import { sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { startSourceReader } from '../testing/start-reader.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';

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

const topicCountAt = answerBodyAt + 4 + 2 + 4; // Behind throttle time, error and session.
const hasRecords = (answer: Buffer) => answer.readInt32BE(topicCountAt) > 0;

const ofThePartition = (code: number) => (answer: Buffer) => {
  const nameLength = answer.readInt16BE(topicCountAt + 4);
  answer.writeInt16BE(code, topicCountAt + 4 + 2 + nameLength + 4 + 4);
};
const ofTheAnswer = (code: number) => (answer: Buffer) => void answer.writeInt16BE(code, answerBodyAt + 4);
const noise = (answer: Buffer) => void answer.fill(0x7f, answerBodyAt);

// Over most of these the consumer of kafkajs ends for good, long after it was started, and tells only those who listen.
const troubles: [string, (answer: Buffer) => void][] = [
  ['UNKNOWN_SERVER_ERROR', ofThePartition(-1)],
  ['CORRUPT_MESSAGE', ofThePartition(2)],
  ['NOT_LEADER_OR_FOLLOWER', ofThePartition(6)],
  ['TOPIC_AUTHORIZATION_FAILED', ofThePartition(29)],
  ['UNSUPPORTED_VERSION', ofThePartition(35)],
  ['KAFKA_STORAGE_ERROR', ofThePartition(56)],
  ['UNKNOWN_LEADER_EPOCH', ofThePartition(75)],
  ['an error without a name', ofThePartition(999)],
  ['FETCH_SESSION_ID_NOT_FOUND of the answer', ofTheAnswer(70)],
  ['UNKNOWN_SERVER_ERROR of the answer', ofTheAnswer(-1)],
  ['noise', noise],
];

const nameOfFirstTopic = (answer: Buffer) => {
  const length = answer.readInt16BE(topicCountAt + 4);
  return answer.toString('utf8', topicCountAt + 6, topicCountAt + 6 + length);
};

async function factsOf(): Promise<(topic: string, revision: number) => Promise<void>> {
  await kafka.createTopic(sampleContract.topic, 1);
  await kafka.createTopic(otherContract.topic, 1);
  const subject = `${kafka.config.topicPrefix}s-value`;
  const schemaId = await createSchemaRegistry(kafka.registryUrl).register(subject, sampleSchema);
  const encode = createEncoder(sampleContract.topic, sampleSchema, schemaId);
  return (topic, revision) =>
    kafka.publishRaw(topic, [{ key: 'g', value: encode(sampleFact({ gameId: 'g', revision })) }]);
}

test('a partition that a broker refuses waits alone', async () => {
  const publish = await factsOf();
  const refuse = ofThePartition(29);
  let refusalCount = 0;
  proxy.answer = (answer, { apiKey }) => {
    if (apiKey !== apiKeys.fetch || !hasRecords(answer)) return answer;
    if (!nameOfFirstTopic(answer).endsWith(sampleContract.topic)) return answer;
    refusalCount += 1;
    refuse(answer);
    return answer;
  };
  await publish(sampleContract.topic, 1);
  await publish(otherContract.topic, 1);
  await using reader = await startSourceReader({ ...kafka.config, brokers: [proxy.address] });

  await eventually('it is refused', () => refusalCount > 1);
  await publish(otherContract.topic, 2);
  await eventually('the other topic is read', () => reader.records.length === 2);

  expect(reader.records.map(({ topic }) => topic)).toEqual([otherContract.topic, otherContract.topic]);
  expect(reader.status).toMatchObject({ isConnected: true, problem: expect.stringContaining('AUTHORIZATION') });
});

test('a reader comes back after whatever a broker answers, and misses nothing', async () => {
  const publish = await factsOf();
  await using reader = await startSourceReader({ ...kafka.config, brokers: [proxy.address] });
  await eventually('the reader has caught up', () => reader.of('caughtUp').length > 0);

  for (const [index, [name, spoil]] of troubles.entries()) {
    let isSpoilt = false;
    proxy.answer = (answer, { apiKey }) => {
      if (isSpoilt || apiKey !== apiKeys.fetch || !hasRecords(answer)) return answer;
      isSpoilt = true;
      spoil(answer);
      return answer;
    };
    await publish(sampleContract.topic, index);
    await eventually(`the record behind ${name} was read`, () => reader.records.length === index + 1);
    expect([name, isSpoilt]).toEqual([name, true]);
  }

  expect(reader.records.map(({ revision }) => revision)).toEqual(troubles.map((_, index) => index));
  await eventually('no trouble is left', () => reader.status?.problem === null && reader.status.isConnected);
});
