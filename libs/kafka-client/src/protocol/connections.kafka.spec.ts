import net from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { describeCluster } from '../describe-cluster.ts';
import { discoverTopics } from '../discovery/discover-topics.ts';
import { followTopic } from '../look/follow-topic.ts';
import { listTopics } from '../look/list-topics.ts';
import type { OwnedTopic } from '../owner/own-topic.ts';
import { startBrokerProxy } from '../testing/broker-proxy.ts';
import { eventually } from '../testing/eventually.ts';
import { apiKeys } from '../testing/kafka-frames.ts';
import { startParkingReader } from '../testing/parking-reader.ts';
import { type SampleFact, sampleContract, sampleFact } from '../testing/sample-contract.ts';
import { startOwner } from '../testing/start-owner.ts';
import { testKafka } from '../testing/test-kafka.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const ignore = () => {};
const firstVersionWithTags = 9;

/** Whether the request asks the broker to make the topics that it names: its last byte, or the third last since there are tags. */
function createsTopics(frame: Buffer): boolean {
  const version = frame.readInt16BE(6);
  return frame.at(version < firstVersionWithTags ? -1 : -3) !== 0;
}

test('everything that connects sends small requests at once, and makes no topic by asking for it', async () => {
  const connect = jest.spyOn(net.Socket.prototype, 'connect');
  const setNoDelay = jest.spyOn(net.Socket.prototype, 'setNoDelay');
  await using kafka = testKafka();
  await using proxy = await startBrokerProxy(kafka.brokers[0] ?? '');
  const config = { ...kafka.config, brokers: [proxy.address] };
  const stopping = new AbortController();
  const stop = stopping.signal;
  const works: OwnedTopic<SampleFact>[] = [];
  await using _owner = startOwner(config, async (topic) => void works.push(topic));
  await eventually('the owner is active', () => works.length === 1);
  await works[0]?.publish(sampleFact());
  await using reader = startParkingReader(config);
  await kafka.publishRaw(sampleContract.topic, [{ key: 'g', value: 'no fact' }]);
  const discovery = discoverTopics(config, {
    stop,
    known: [],
    found: ignore,
    gone: ignore,
    refused: ignore,
    problem: ignore,
  });
  await discovery.firstLook;
  await followTopic(sampleContract.topic, config, { from: 'beginning', stop }).next();
  await listTopics(config);
  await describeCluster(config.brokers, 5_000);
  await eventually(
    'the bad record is parked',
    async () => (await kafka.endOffsets('courtside.sample-consumer.dlq'))[0],
  );
  await eventually('the good one was read', () => reader.facts.length === 1);
  stopping.abort();
  await discovery.done;

  const port = Number(proxy.address.split(':')[1]);
  const toProxy = connect.mock.contexts.filter((_, index) =>
    JSON.stringify(connect.mock.calls[index]).includes(`${port}`),
  );
  expect(toProxy.length).toBeGreaterThan(8);
  expect(toProxy.filter((socket) => !setNoDelay.mock.contexts.includes(socket as net.Socket))).toEqual([]);
  const asked = proxy.requests.filter(({ apiKey }) => apiKey === apiKeys.metadata);
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter(({ frame }) => createsTopics(frame))).toEqual([]);
});
