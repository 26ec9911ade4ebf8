import { type Reading, type Revised, readTopics } from '@courtside/kafka-client';
import type { TestKafka } from '@courtside/kafka-client/testing';
import type { AnyContract } from './contract-of.ts';

export interface Published extends AsyncDisposable {
  /** The newest fact of each key. */
  newest(): ReadonlyMap<string, Revised>;
  /** Why records could not be read: their key is wrong, or no schema fits. */
  readonly unreadable: readonly string[];
}

/** Reads the topic of a contract from its beginning, for as long as it is held. */
export function readPublished(contract: AnyContract, { config }: TestKafka): Published {
  const facts = new Map<string, Revised>();
  const unreadable: string[] = [];
  const stopping = new AbortController();
  const reading: Reading<Revised> = {
    contract,
    handle: ({ records }) => {
      for (const { key, fact } of records) if (fact) facts.set(key, fact);
    },
    unreadable: ({ reason }) => void unreadable.push(reason),
  };
  const reader = readTopics([reading as Reading<unknown>], config, { stop: stopping.signal });
  return {
    newest: () => facts,
    unreadable,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await reader.done;
    },
  };
}
