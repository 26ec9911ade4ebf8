import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type BrokerProxy, startBrokerProxy } from '../testing/broker-proxy.ts';
import { eventually } from '../testing/eventually.ts';
import { answerBodyAt, apiKeys } from '../testing/kafka-frames.ts';
import { type SampleFact, sampleFact } from '../testing/sample-contract.ts';
import { startOwner } from '../testing/start-owner.ts';
import { type TestKafka, testKafka } from '../testing/test-kafka.ts';
import type { OwnedTopic } from './own-topic.ts';

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

const groupKeys: readonly number[] = [apiKeys.findCoordinator, apiKeys.joinGroup, apiKeys.heartbeat];
const groupAuthorizationFailed = 30;

test('an owner comes back after its group has refused it with an error that is not to be tried again', async () => {
  const works: OwnedTopic<SampleFact>[] = [];
  await using owner = startOwner(
    { ...kafka.config, brokers: [proxy.address] },
    async (topic) => void works.push(topic),
  );
  await eventually('the owner is active', () => works.length === 1);
  let refusalCount = 0;
  proxy.answer = (answer, { apiKey }) => {
    if (!groupKeys.includes(apiKey)) return answer;
    refusalCount += 1;
    answer.writeInt16BE(groupAuthorizationFailed, answerBodyAt + 4);
    return answer;
  };
  await eventually('it says so, and asks again', () => owner.states.at(-1) === 'disconnected' && refusalCount > 3);

  proxy.answer = (answer) => answer;

  await eventually('the owner is active again', () => owner.states.at(-1) === 'active');
  await works.at(-1)?.publish(sampleFact({ revision: 2 }));
  expect(kafka.logLines.filter(({ level, subject }) => level === 'warn' && subject === 'group')).toHaveLength(1);
});
