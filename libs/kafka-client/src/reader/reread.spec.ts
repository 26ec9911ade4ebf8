import { expect, test } from '@jest/globals';
import { createEncoder } from '../codec/encoder.ts';
import { FactDecoders } from '../codec/fact-decoders.ts';
import type { SchemaDirectory } from '../codec/schema-directory.ts';
import type { FetchedPartition } from '../protocol/fetch.ts';
import { batch, record } from '../testing/record-set.ts';
import { sampleContract, sampleFact, sampleSchema } from '../testing/sample-contract.ts';
import { sampleState } from '../testing/sample-state.ts';
import type { ReaderContext } from './reader-context.ts';
import type { UnreadableRecord } from './reading.ts';
import { type RereadPurpose, reread } from './reread.ts';

/** A reader of one partition whose leader answers so when it is asked for offset 7. */
function setUp(about: Partial<FetchedPartition>) {
  const told: string[] = [];
  const directory = {
    get: (id: number) => (id === 1 ? sampleSchema : undefined),
    lookUp: () => Promise.resolve(),
  } as unknown as SchemaDirectory;
  const reading = {
    contract: sampleContract,
    handle: () => void told.push('handed over'),
    unreadable: ({ offset }: UnreadableRecord) => void told.push(`unreadable ${offset}`),
  };
  const topic = sampleState({ reading, decoders: new FactDecoders(sampleSchema, directory) });
  const fetched = {
    topic: topic.name,
    partition: 0,
    errorCode: 0,
    highWatermark: 8,
    recordSet: Buffer.alloc(0),
    ...about,
  };
  const context = {
    topics: new Map([[topic.name, topic]]),
    aside: {
      metadata: async () => ({ topics: [{ name: topic.name, partitions: [{ partition: 0, leader: 1 }] }] }),
      link: () => ({ send: async () => ({ errorCode: 0, sessionId: 0, partitions: [fetched] }) }),
    },
    schemas: directory,
    stop: new AbortController().signal,
  } as unknown as ReaderContext;
  return {
    topic,
    told,
    reread: (purpose: RereadPurpose = 'apply') => reread(context, topic, { partition: 0, offset: 7, purpose }),
  };
}

const encoded = createEncoder(sampleContract.topic, sampleSchema, 1)(sampleFact());
const fact = { recordSet: batch(7, [record(0, 'simulated:1', encoded)]) };
const noise = { recordSet: batch(7, [record(0, 'k', 'noise')]) };
const tombstone = { recordSet: batch(7, [record(0, 'k', null)]) };

test.each([0, 3])(
  'reread says that a record is unreadable, and counts no record twice, of %s met before',
  async (met) => {
    const { topic, reread: again } = setUp(noise);
    topic.unreadableCount = met;

    expect([await again(), topic.unreadableCount]).toEqual(['unreadable', met]);
  },
);

test('reread hands over what can be read', async () => {
  const { topic, told, reread: again } = setUp(tombstone);
  topic.unreadableCount = 1;

  expect([await again(), topic.unreadableCount]).toEqual(['read', 1]);
  expect(told).toEqual(['handed over']);
});

test('reread to check hands over nothing, and tells of what cannot be read', async () => {
  const readable = setUp(fact);
  const broken = setUp({ recordSet: batch(7, [record(0, 'simulated:1', encoded.subarray(0, -1))]) });

  expect([await readable.reread('check'), await broken.reread('check')]).toEqual(['read', 'unreadable']);
  expect(readable.told).toEqual([]);
  expect(broken.told).toEqual(['unreadable 7']);
});

test.each<[string, Partial<FetchedPartition>]>([
  ['compaction has removed', { recordSet: batch(0, [record(0, 'k', 'v')], { lastOffsetDelta: 9 }) }],
  ['the log does not reach', { errorCode: 1 }],
])('reread says that a record is gone which %s', async (_how, about) => {
  expect(await setUp(about).reread()).toBe('gone');
});

test('reread throws what may pass, such as a leader that is none any more', async () => {
  await expect(setUp({ errorCode: 6 }).reread()).rejects.toMatchObject({
    code: 'BROKER_UNREACHABLE',
    isRetriable: true,
  });
});
