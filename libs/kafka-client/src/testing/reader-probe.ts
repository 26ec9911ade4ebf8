import type { KafkaClientConfig } from '../config.ts';
import type { Contract } from '../contract.ts';
import { readTopics } from '../reader/read-topics.ts';
import type { ReaderStatus } from '../reader/reader-status.ts';
import type { Reading } from '../reader/reading.ts';
import { type SampleFact, sampleContract } from './sample-contract.ts';

/** A second topic beside the sample, to see that trouble with one leaves the other alone. */
export const otherContract: Contract<SampleFact> = { ...sampleContract, topic: 'courtside.other' };

export interface SeenRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  /** Null of a tombstone. */
  readonly revision: number | null;
}

/** What a reader of the two topics tells, as plain data that also passes between processes. */
export type ReaderEvent =
  | { readonly kind: 'record'; readonly record: SeenRecord }
  | { readonly kind: 'unreadable'; readonly topic: string; readonly offset: number; readonly reason: string }
  | { readonly kind: 'restarted'; readonly topic: string }
  | { readonly kind: 'caughtUp' }
  | { readonly kind: 'status'; readonly status: ReaderStatus };

/** Starts the reader of sources and bundle alike; resolves when `stop` has ended it. */
export async function runReaderProbe(
  config: KafkaClientConfig,
  stop: AbortSignal,
  tell: (event: ReaderEvent) => void,
): Promise<void> {
  const readings = [sampleContract, otherContract].map((contract) => readingThatTells(contract, tell));
  const reader = readTopics(readings, config, {
    stop,
    caughtUp: () => tell({ kind: 'caughtUp' }),
    watch: (status) => tell({ kind: 'status', status }),
  });
  await reader.done;
}

function readingThatTells(contract: Contract<SampleFact>, tell: (event: ReaderEvent) => void): Reading<SampleFact> {
  return {
    contract,
    handle: ({ topic, partition, records }) => {
      const seen = records.map(({ offset, key, fact }) => ({
        topic,
        partition,
        offset,
        key,
        revision: fact?.revision ?? null,
      }));
      for (const record of seen) tell({ kind: 'record', record });
    },
    unreadable: ({ topic, offset, reason }) => tell({ kind: 'unreadable', topic, offset, reason }),
    topicRestarted: (topic) => tell({ kind: 'restarted', topic }),
  };
}
