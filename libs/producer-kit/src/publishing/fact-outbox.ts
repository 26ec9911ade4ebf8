import type { Contract, OwnedTopic, Revised } from '@courtside/kafka-client';
import type { ServiceLog } from '@courtside/service-kit';
import type { Metrics } from '../monitoring/metrics.ts';
import { createOutbox } from './outbox.ts';
import type { Publication } from './publication-due.ts';

interface Offer<Fact> {
  readonly fact: Fact;
  readonly why: Publication;
  readonly decidedAtMs: number;
}

/** The way of decided facts into the topic: measured, logged and never in the way of the polls. */
export interface FactOutbox<Fact> {
  readonly size: number;
  /** The newest fact of the key, whether the topic has it yet or not. */
  last(key: string): Fact | undefined;
  publish(fact: Fact, why: Publication): void;
  emptied(): Promise<void>;
}

/** `held` aborts when the topic is given up. */
export function createFactOutbox<Fact extends Revised>(
  contract: Pick<Contract<Fact>, 'key'>,
  topic: Pick<OwnedTopic<Fact>, 'last' | 'publish'>,
  held: AbortSignal,
  metrics: Pick<Metrics, 'facts' | 'publishLatencySeconds'>,
  log: Pick<ServiceLog, 'debug' | 'error'>,
): FactOutbox<Fact> {
  const outbox = createOutbox<Offer<Fact>>({
    publish: ({ fact }) => topic.publish(fact),
    key: ({ fact }) => contract.key(fact),
    stop: held,
    published({ fact, why, decidedAtMs }) {
      metrics.facts.inc({ reason: why });
      metrics.publishLatencySeconds.observe((performance.now() - decidedAtMs) / 1_000);
      log.debug({ event: 'fact.published', key: contract.key(fact), revision: fact.revision, why });
    },
    failed({ fact }, cause, isKept) {
      const event = isKept ? 'fact.delayed' : 'fact.dropped';
      log.error({ event, key: contract.key(fact), revision: fact.revision, cause });
    },
  });
  return {
    get size() {
      return outbox.size;
    },
    last: (key) => outbox.newest(key)?.fact ?? topic.last(key),
    publish: (fact, why) => outbox.offer({ fact, why, decidedAtMs: performance.now() }),
    emptied: outbox.emptied,
  };
}
