import { type Reading, type Revised, readTopics } from '@courtside/kafka-client';
import { eventually, type TestKafka } from '@courtside/kafka-client/testing';
import type { AnyContract } from './contract-of.ts';

export interface Published extends AsyncDisposable {
  /** The newest fact of each key. */
  newest(): ReadonlyMap<string, Revised>;
  /** Resolves when everything has been read that the topic holds now. */
  caughtUp(): Promise<void>;
  /** Why records could not be read: their key is wrong, or no schema fits. */
  readonly unreadable: readonly string[];
}

/** Reads the topic of a contract from its beginning, for as long as it is held. */
export function readPublished(contract: AnyContract, kafka: TestKafka): Published {
  const facts = new Map<string, Revised>();
  const unreadable: string[] = [];
  let readCount = 0;
  const stopping = new AbortController();
  const reading: Reading<Revised> = {
    contract,
    handle: ({ records }) => {
      for (const { key, fact } of records) if (fact) facts.set(key, fact);
      readCount += records.length;
    },
    unreadable: ({ reason }) => void unreadable.push(reason),
  };
  const reader = readTopics([reading as Reading<unknown>], kafka.config, { stop: stopping.signal });
  return {
    newest: () => facts,
    caughtUp: async () => {
      const ends = await kafka.endOffsets(contract.topic);
      const heldCount = ends.reduce((sum, end) => sum + end, 0);
      await eventually(`${heldCount} records are read`, () => readCount + unreadable.length >= heldCount);
    },
    unreadable,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await reader.done;
    },
  };
}
