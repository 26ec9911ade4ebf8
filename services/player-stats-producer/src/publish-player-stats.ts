import { setTimeout } from 'node:timers/promises';
import type { PlayerStats } from '@courtside/contract-player-stats';
import { createFeedClient } from '@courtside/feed-client';
import type { OwnedTopic } from '@courtside/kafka-client';
import type { ServiceLog } from '@courtside/service-kit';
import { BoxScorePollers } from './box-score-pollers.ts';
import type { Config } from './config.ts';
import { createFactOutbox } from './fact-outbox.ts';
import { followScoreboard } from './follow-scoreboard.ts';
import { GameWatch } from './game-watch.ts';
import type { Monitor } from './monitor.ts';
import type { RuleName } from './stat-line-violations.ts';
import { StatsKeeper } from './stats-keeper.ts';

/** Requests to the host start at least this part of the poll interval apart: 250 ms at the default of 5 s. */
const requestsPerInterval = 20;
/** What is decided has this long to be acknowledged; the topic then flushes for 3 s, and a service may take 4.5 s. */
const emptyingDeadlineMs = 1_000;

export interface Surroundings {
  readonly config: Config;
  readonly monitor: Monitor;
  readonly log: ServiceLog;
  /** Counts a stat line that contradicts itself. */
  violated(rule: RuleName): void;
}

/** Follows the games of the scoreboard and publishes their box scores, until `held` aborts and all is published. */
export async function publishPlayerStats(
  { config, monitor, log, violated }: Surroundings,
  topic: OwnedTopic<PlayerStats>,
  held: AbortSignal,
): Promise<void> {
  const pollIntervalMs = config.FEED_POLL_INTERVAL_MS;
  const now = Date.now;
  const outbox = createFactOutbox(topic, held, monitor.metrics, log);
  monitor.queuedFactCount = () => outbox.size;
  const { last, publish } = outbox;
  const keeper = new StatsKeeper({ last, publish, pollIntervalMs, violated, log });
  const watch = new GameWatch({ last, restored: topic.facts(), log });
  // A new client with every ownership: "not modified" refers to what the keeper of this one has seen.
  const client = createFeedClient({
    baseUrl: config.FEED_URL,
    minimumIntervalMs: pollIntervalMs / requestsPerInterval,
    log,
  });
  const pollers = new BoxScorePollers(
    {
      ...{ client, pollIntervalMs, monitor, log },
      pace: (gameId) => watch.pace(gameId, now()),
      see(gameId, shown, observedAt) {
        watch.found(gameId);
        keeper.take(gameId, shown, observedAt);
      },
      miss: (gameId) => watch.missed(gameId),
    },
    held,
  );

  log.info({ event: 'polling.started', feedUrl: config.FEED_URL, knownGameCount: Array.from(topic.facts()).length });
  await followScoreboard(
    {
      ...{ client, pollIntervalMs, monitor, log, now },
      see(games, observedAt) {
        watch.take(games, observedAt);
        keeper.forgetOthers(watch.gameIds);
        pollers.follow(watch.gameIds);
      },
    },
    held,
  );
  await Promise.race([outbox.emptied(), setTimeout(emptyingDeadlineMs, undefined, { ref: false })]);
  log.info({ event: 'polling.stopped', unpublishedFactCount: outbox.size });
}
