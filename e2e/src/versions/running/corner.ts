import { randomUUID } from 'node:crypto';
import { type Simulator, startSimulator } from '@courtside/feed-simulator';
import type { Stack } from '@courtside/local-stack';
import { fault, gamesOf, order } from '../../simulator-control.ts';

/** Topics, a feed and an environment that one run has for itself on the shared stack. */
export interface Corner extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly environment: Readonly<Record<string, string>>;
  readonly topicPrefix: string;
  /** The game that the feed calls postponed, by its id there. */
  readonly postponed: string;
}

/** Two games in play when the evening begins and a third five minutes later, which is postponed. */
export const gameCount = 3;

/** `pollIntervalMs` is wall time: a game is seen once in so many ms, times the speed. */
export async function openCorner(
  stack: Pick<Stack, 'brokers' | 'registryUrl'>,
  seed: number,
  pollIntervalMs: number,
): Promise<Corner> {
  const simulator = await startSimulator({ port: 0, seed, games: gameCount, speed: 1, holdAtEnd: true });
  await order(simulator, { action: 'pause' });
  const games = await gamesOf(simulator);
  const postponed = games.at(-1)?.sourceGameId ?? '';
  await fault(simulator, { kind: 'postponed', game: postponed });
  const topicPrefix = `versions-${randomUUID().slice(0, 8)}.`;
  const environment = {
    KAFKA_BROKERS: stack.brokers.join(','),
    SCHEMA_REGISTRY_URL: stack.registryUrl,
    KAFKA_TOPIC_PREFIX: topicPrefix,
    FEED_URL: simulator.feedUrl,
    FEED_POLL_INTERVAL_MS: String(pollIntervalMs),
  };
  return {
    ...{ simulator, environment, topicPrefix, postponed },
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}
