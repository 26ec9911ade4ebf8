import type { KafkaClientConfig } from '../config.ts';
import { otherContract, runReaderProbe } from './reader-probe.ts';
import { sampleContract } from './sample-contract.ts';

/** The facts of the two sample topics as one reader gets them, and when. */
export interface Arrivals extends AsyncDisposable {
  /** Revisions of a topic in the order in which they came. */
  revisions(topic: string): number[];
  /** In which partition of a topic the facts stand: the writers tell of one game, so in one. */
  partitionOf(topic: string): number | undefined;
  /** The longest time without a fact of either topic since `fromMs`, of `performance.now()`; the time since the last counts. */
  longestGapMs(fromMs: number): number;
  hasCaughtUp(): boolean;
}

interface Arrival {
  readonly topic: string;
  readonly partition: number;
  readonly revision: number;
  readonly atMs: number;
}

export function watchArrivals(config: KafkaClientConfig): Arrivals {
  const stop = new AbortController();
  const arrivals: Arrival[] = [];
  let hasCaughtUp = false;
  const done = runReaderProbe(config, stop.signal, (event) => {
    if (event.kind === 'caughtUp') hasCaughtUp = true;
    if (event.kind !== 'record') return;
    const { topic, partition, revision } = event.record;
    arrivals.push({ topic, partition, revision: revision ?? 0, atMs: performance.now() });
  });
  const of = (topic: string) => arrivals.filter((arrival) => arrival.topic === topic);
  return {
    revisions: (topic) => of(topic).map(({ revision }) => revision),
    partitionOf: (topic) => of(topic).at(-1)?.partition,
    longestGapMs: (fromMs) =>
      Math.max(...[sampleContract, otherContract].map(({ topic }) => longestGapMs(of(topic), fromMs))),
    hasCaughtUp: () => hasCaughtUp,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await done;
    },
  };
}

function longestGapMs(arrivals: readonly Arrival[], fromMs: number): number {
  const times = [fromMs, ...arrivals.map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs), performance.now()];
  return Math.max(...times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs)));
}
