import type { KafkaClientConfig } from '../config.ts';
import { type OwnershipState, type OwnerWork, ownTopic } from '../owner/own-topic.ts';
import { type SampleFact, sampleContract } from './sample-contract.ts';

/** An owner of the sample topic in this process; ends with the test, also when it fails. */
export interface StartedOwner extends AsyncDisposable {
  readonly states: readonly OwnershipState[];
}

export function startOwner(config: KafkaClientConfig, work: OwnerWork<SampleFact>): StartedOwner {
  const stop = new AbortController();
  const states: OwnershipState[] = [];
  const owning = ownTopic<SampleFact>(
    sampleContract,
    config,
    stop.signal,
    work,
    (state) => void (state !== states.at(-1) && states.push(state)),
  );
  return {
    states,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await owning;
    },
  };
}
