import { expect, test } from '@jest/globals';
import type { FetchedPartition } from '../protocol/fetch.ts';
import { sampleState } from '../testing/sample-state.ts';
import { newPartitionState } from './partition-state.ts';
import type { ReaderContext } from './reader-context.ts';
import { takeFetched } from './take-fetched.ts';
import { topicStatus } from './topic-state.ts';

const [offsetOutOfRange, notLeader] = [1, 6]; // https://kafka.apache.org/protocol#protocol_error_codes

/** A topic of two partitions that are read at offsets 40 and 50, and what its reader asks for. */
function setUp() {
  const topic = sampleState();
  const places = [40, 50].map((position, partition) => {
    const state = { ...newPartitionState(partition, 1), position };
    topic.partitions.set(partition, state);
    return { topic, state };
  });
  const asked: string[] = [];
  const context = {
    topics: new Map([[topic.name, topic]]),
    stop: new AbortController().signal,
    wantMetadata: () => asked.push('metadata'),
    progressed: () => asked.push('progress'),
  } as Partial<ReaderContext> as ReaderContext;
  const take = (...fetched: FetchedPartition[]) => takeFetched(context, places, fetched);
  return { topic, asked, take, states: places.map(({ state }) => state) };
}

/** An answer about a partition: nothing new up to `highWatermark`, or an error. */
const answer = (partition: number, errorCode: number, highWatermark = -1): FetchedPartition => ({
  topic: 'courtside.sample',
  partition,
  errorCode,
  highWatermark,
  recordSet: Buffer.alloc(0),
});

test('takeFetched keeps the position and asks for metadata when the broker is not the leader any more', async () => {
  const { topic, asked, take, states } = setUp();

  await take(answer(0, notLeader), answer(1, 0, 70));

  expect(states.map(({ position, refusalCount }) => [position, refusalCount])).toEqual([
    [40, 1],
    [50, 0],
  ]);
  expect(asked).toEqual(['metadata', 'progress']);
  expect(topicStatus(topic).problem).toBe('Cannot read partition 0 of "courtside.sample": NOT_LEADER_OR_FOLLOWER');
});

test('takeFetched takes what comes after the refused partition of an answer', async () => {
  const { take, states } = setUp();

  await take(answer(0, notLeader), answer(1, 0, 70));

  expect(states.map(({ endOffset }) => endOffset)).toEqual([0, 70]);
});

test('takeFetched asks a refused partition again later, and forgets the refusal when it is answered', async () => {
  const { topic, take, states } = setUp();
  const before = performance.now();
  await take(answer(0, notLeader));
  expect(states[0]?.retryAtMs).toBeGreaterThan(before);

  await take(answer(0, 0, 45));

  expect(states[0]).toMatchObject({ position: 40, endOffset: 45, refusalCount: 0 });
  expect(topicStatus(topic).problem).toBeNull();
});

test('takeFetched lets the partition be placed anew when its position is out of range', async () => {
  const { topic, asked, take, states } = setUp();

  await take(answer(0, offsetOutOfRange), answer(1, 0, 70));

  expect(states.map(({ position }) => position)).toEqual([undefined, 50]);
  expect(asked).toEqual(['metadata', 'progress']);
  expect(topicStatus(topic).problem).toBe('Cannot read partition 0 of "courtside.sample": OFFSET_OUT_OF_RANGE');
});

test('takeFetched passes over an answer about a partition that was meanwhile made anew', async () => {
  const { topic, asked, take, states } = setUp();
  topic.partitions.set(0, newPartitionState(0, 1));

  await take(answer(0, offsetOutOfRange));

  expect(states[0]?.position).toBe(40);
  expect(asked).toEqual(['progress']);
});
