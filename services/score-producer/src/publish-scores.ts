import { setTimeout } from 'node:timers/promises';
import type { Score } from '@courtside/contract-scores';
import { createFeedClient } from '@courtside/feed-client';
import type { OwnedTopic } from '@courtside/kafka-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Config } from './config.ts';
import { createFactOutbox } from './fact-outbox.ts';
import { followScoreboard } from './follow-scoreboard.ts';
import type { Monitor } from './monitor.ts';
import { ScoreKeeper } from './score-keeper.ts';

/** Requests to the host start at least this part of the poll interval apart: 250 ms at the default of 5 s. */
const requestsPerInterval = 20;
/** What is decided has this long to be acknowledged; the topic then flushes for 3 s, and a service may take 4.5 s. */
const emptyingDeadlineMs = 1_000;

export interface Surroundings {
  readonly config: Config;
  readonly monitor: Monitor;
  readonly log: ServiceLog;
}

/** Follows the scoreboard and publishes what it shows, until `held` aborts and what is decided is published. */
export async function publishScores(
  { config, monitor, log }: Surroundings,
  topic: OwnedTopic<Score>,
  held: AbortSignal,
): Promise<void> {
  const pollIntervalMs = config.FEED_POLL_INTERVAL_MS;
  const outbox = createFactOutbox(topic, held, monitor.metrics, log);
  monitor.queuedFactCount = () => outbox.size;
  const keeper = new ScoreKeeper({ last: outbox.last, publish: outbox.publish, pollIntervalMs, log });
  // A new client with every ownership: "not modified" refers to what the keeper of this one has seen.
  const client = createFeedClient({
    baseUrl: config.FEED_URL,
    minimumIntervalMs: pollIntervalMs / requestsPerInterval,
    log,
  });

  log.info({ event: 'polling.started', feedUrl: config.FEED_URL, knownGameCount: Array.from(topic.facts()).length });
  const see = keeper.take.bind(keeper);
  await followScoreboard({ client, pollIntervalMs, monitor, log, now: Date.now, see }, held);
  await Promise.race([outbox.emptied(), setTimeout(emptyingDeadlineMs, undefined, { ref: false })]);
  log.info({ event: 'polling.stopped', unpublishedFactCount: outbox.size });
}
