import { setTimeout } from 'node:timers/promises';
import { createFeedClient, type FeedClient } from '@courtside/feed-client';
import type { Contract, OwnedTopic, Revised } from '@courtside/kafka-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Monitor } from './monitoring/monitor.ts';
import type { ProducerConfig } from './producer-config.ts';
import { createFactOutbox, type FactOutbox } from './publishing/fact-outbox.ts';

/** Requests to the host start at least this part of the poll interval apart: 250 ms at the default of 5 s. */
const requestsPerInterval = 20;
/** What is decided has this long to be acknowledged; the topic then flushes for 3 s, and a service may take 4.5 s. */
const emptyingDeadlineMs = 1_000;

/** What a producer has from its start to its end. */
export interface Surroundings {
  readonly config: Pick<ProducerConfig, 'FEED_URL' | 'FEED_POLL_INTERVAL_MS'>;
  readonly monitor: Monitor;
  readonly log: ServiceLog;
}

/** What a producer works with while it is the one that publishes. */
export interface Session<Fact> extends Pick<FactOutbox<Fact>, 'last' | 'publish'> {
  readonly client: FeedClient;
  /** The facts that the topic held at the beginning. */
  readonly restored: Iterable<Fact>;
  /** Wall time between two polls while a game is live. */
  readonly pollIntervalMs: number;
  readonly monitor: Monitor;
  readonly log: ServiceLog;
  /** Epoch ms. */
  now(): number;
}

/**
 * One time of publishing: runs `follow` until `held` aborts and it has ended, then waits a moment for what it decided.
 *
 * The client is new each time: "not modified" refers to what the session before it has seen, or another instance.
 */
export async function publishWhileHeld<Fact extends Revised>(
  contract: Contract<Fact>,
  { config, monitor, log }: Surroundings,
  topic: OwnedTopic<Fact>,
  held: AbortSignal,
  follow: (session: Session<Fact>) => Promise<void>,
): Promise<void> {
  const pollIntervalMs = config.FEED_POLL_INTERVAL_MS;
  const outbox = createFactOutbox(contract, topic, held, monitor.metrics, log);
  monitor.queuedFactCount = () => outbox.size;
  const client = createFeedClient({
    baseUrl: config.FEED_URL,
    minimumIntervalMs: pollIntervalMs / requestsPerInterval,
    log,
  });
  const restored = Array.from(topic.facts());
  const { last, publish } = outbox;

  log.info({ event: 'polling.started', feedUrl: config.FEED_URL, knownFactCount: restored.length });
  await follow({ client, restored, last, publish, pollIntervalMs, monitor, log, now: Date.now });
  await Promise.race([outbox.emptied(), setTimeout(emptyingDeadlineMs, undefined, { ref: false })]);
  log.info({ event: 'polling.stopped', unpublishedFactCount: outbox.size });
}
