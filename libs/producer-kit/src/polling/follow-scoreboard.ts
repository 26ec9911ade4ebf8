import { type FeedClient, pollForever, type SeenGame } from '@courtside/feed-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Monitor } from '../monitoring/monitor.ts';
import { createOutcomeLog } from './outcome-log.ts';
import { pollDelayMs } from './poll-delay.ts';

export interface Following {
  readonly client: Pick<FeedClient, 'scoreboard'>;
  readonly pollIntervalMs: number;
  readonly monitor: Pick<Monitor, 'polled'>;
  readonly log: ServiceLog;
  /** Epoch ms. */
  now(): number;
}

/**
 * Polls the scoreboard until `stop` aborts. "Not modified" shows again what the last answer showed; a failed poll shows
 * nothing and is repeated soon, because the client knows by itself when to stay away.
 *
 * @param see gets the games that the scoreboard shows at `observedAt`, epoch ms.
 */
export async function followScoreboard(
  { client, pollIntervalMs, monitor, log, now }: Following,
  stop: AbortSignal,
  see: (games: readonly SeenGame[], observedAt: number) => void,
): Promise<void> {
  const logOutcome = createOutcomeLog(log, 'scoreboard');
  let games: readonly SeenGame[] = [];
  let delayMs = pollIntervalMs;

  async function task(): Promise<void> {
    const outcome = await client.scoreboard(stop);
    monitor.polled('scoreboard', outcome);
    logOutcome(outcome);
    if (outcome.kind === 'ok') games = outcome.data.games;
    if (outcome.kind === 'ok' || outcome.kind === 'notModified') see(games, outcome.receivedAt);
    const isInformed = 'receivedAt' in outcome || outcome.kind === 'notAvailable';
    delayMs = isInformed ? pollDelayMs(games, now(), pollIntervalMs) : pollIntervalMs;
  }
  await pollForever({ stop, task, intervalMs: () => delayMs });
}
