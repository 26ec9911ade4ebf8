import type { KafkaClientConfig } from '../config.ts';
import type { LetterPlace } from '../dead-letters/dead-letter.ts';
import { DeadLetters } from '../dead-letters/dead-letters.ts';
import { readTopics } from '../reader/read-topics.ts';
import type { UnreadableRecord } from '../reader/reading.ts';
import { type SampleFact, sampleContract } from './sample-contract.ts';

/** One instance of a consumer of the sample topic that parks what it cannot read. */
export interface ParkingReader extends AsyncDisposable {
  readonly facts: readonly SampleFact[];
  readonly recovered: readonly LetterPlace[];
  /** Every time that a record could not be read. */
  readonly refused: readonly LetterPlace[];
  readonly isCaughtUp: boolean;
  readonly problem: string | null;
}

/** @param isLooking whether it looks at what facts say, as whoever needs the newest ones only does not. */
export function startParkingReader(config: KafkaClientConfig, { isLooking = true } = {}): ParkingReader {
  const stopping = new AbortController();
  const stop = stopping.signal;
  const facts: SampleFact[] = [];
  const recovered: LetterPlace[] = [];
  const refused: LetterPlace[] = [];
  const letters = new DeadLetters(config, {
    consumer: 'sample-consumer',
    stop,
    reader: () => reader,
    recovered: (place) => void recovered.push(place),
    watch: () => {},
  });
  const reading = {
    contract: sampleContract,
    handle: ({ records }: { records: readonly { fact: unknown }[] }) => {
      if (isLooking) for (const { fact } of records) if (fact !== null) facts.push(fact as SampleFact);
    },
    unreadable: (record: UnreadableRecord) => {
      refused.push(record);
      letters.refused(record);
    },
    caughtUp: (positions: ReadonlyMap<number, number>) => letters.caughtUp(sampleContract.topic, positions),
    topicRestarted: (topic: string) => letters.restarted(topic),
  };
  const reader = readTopics([reading], config, { stop });
  return {
    facts,
    recovered,
    refused,
    get isCaughtUp() {
      return reader.health().isCaughtUp;
    },
    get problem() {
      return letters.problem;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.all([reader.done, letters.done]);
    },
  };
}
