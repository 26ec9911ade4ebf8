import { type SampleFact, sampleFact } from './sample-contract.ts';

const intervalMs = 25;

/** One fact after the other of one game, whatever happens, until it is stopped. */
export interface SteadyWriter {
  /** Revisions that were promised to be in the log, in the order of the promises. */
  readonly acknowledged: readonly number[];
  /** What `publish` rejected with. */
  readonly failures: readonly unknown[];
  /** Resolves when the last fact is acknowledged or has failed. */
  stop(): Promise<void>;
}

export function publishSteadily(publish: (fact: SampleFact) => Promise<void>): SteadyWriter {
  const acknowledged: number[] = [];
  const failures: unknown[] = [];
  const pending = new Set<Promise<void>>();
  let revision = 0;
  const publishNext = () => {
    revision += 1;
    const fact = sampleFact({ revision });
    const sent = publish(fact)
      .then(() => void acknowledged.push(fact.revision))
      .catch((cause) => void failures.push(cause))
      .finally(() => pending.delete(sent));
    pending.add(sent);
  };
  const timer = setInterval(publishNext, intervalMs);
  return {
    acknowledged,
    failures,
    async stop() {
      clearInterval(timer);
      await Promise.all(pending);
    },
  };
}
