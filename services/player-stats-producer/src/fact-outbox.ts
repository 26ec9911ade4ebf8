import type { OwnedTopic } from '@courtside/kafka-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Metrics } from './metrics.ts';
import { createOutbox } from './outbox.ts';

interface GameFact {
  readonly gameId: string;
  readonly revision: number;
}

interface Offer<Fact> {
  readonly fact: Fact;
  readonly why: 'changed' | 'refreshed';
  readonly decidedAtMs: number;
}

/** The way of decided facts into the topic: measured, logged and never in the way of the polls. */
export interface FactOutbox<Fact> {
  readonly size: number;
  /** The newest fact of the game, whether the topic has it yet or not. */
  last(gameId: string): Fact | undefined;
  publish(fact: Fact, why: Offer<Fact>['why']): void;
  emptied(): Promise<void>;
}

/** `held` aborts when the topic is given up. */
export function createFactOutbox<Fact extends GameFact>(
  topic: Pick<OwnedTopic<Fact>, 'last' | 'publish'>,
  held: AbortSignal,
  metrics: Pick<Metrics, 'facts' | 'publishLatencySeconds'>,
  log: Pick<ServiceLog, 'debug' | 'error'>,
): FactOutbox<Fact> {
  const outbox = createOutbox<Offer<Fact>>({
    publish: ({ fact }) => topic.publish(fact),
    key: ({ fact }) => fact.gameId,
    stop: held,
    published({ fact: { gameId, revision }, why, decidedAtMs }) {
      metrics.facts.inc({ reason: why });
      metrics.publishLatencySeconds.observe((performance.now() - decidedAtMs) / 1_000);
      log.debug({ event: 'fact.published', gameId, revision, why });
    },
    failed({ fact: { gameId, revision } }, cause, isKept) {
      log.error({ event: isKept ? 'fact.delayed' : 'fact.dropped', gameId, revision, cause });
    },
  });
  return {
    get size() {
      return outbox.size;
    },
    last: (gameId) => outbox.newest(gameId)?.fact ?? topic.last(gameId),
    publish: (fact, why) => outbox.offer({ fact, why, decidedAtMs: performance.now() }),
    emptied: outbox.emptied,
  };
}
