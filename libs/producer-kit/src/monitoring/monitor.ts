import type { FeedOutcome } from '@courtside/feed-client';
import type { OwnershipState } from '@courtside/kafka-client';
import type { Operations, Readiness } from '@courtside/service-kit';
import { createProducerMetrics, type Metrics } from './metrics.ts';

const reasonsOf: Readonly<Record<OwnershipState, string | undefined>> = {
  active: undefined,
  standby: undefined, // Another instance publishes; this one takes over when it is gone.
  starting: 'setting up the topic and the schema, and joining the group of this service',
  restoring: 'reading the own topic to its end',
  disconnected: 'the brokers cannot be reached, or take no facts',
};

/** What a producer knows about itself, for probes and scrapers. */
export interface Monitor {
  readonly operations: Operations;
  readonly metrics: Metrics;
  /** `problem` says in words what keeps the owner from its work; null when nothing does. */
  ownershipChanged(state: OwnershipState, problem?: string | null): void;
  /** Counts a poll of the feed; `document` is what was asked for. */
  polled(document: string, outcome: FeedOutcome<unknown>): void;
  /** Whoever publishes says here how much waits. */
  queuedFactCount: () => number;
}

/** `now` is in epoch ms. A feed that fails does not make the service unready: no restart would help it. */
export function createMonitor(service: string, now: () => number = Date.now): Monitor {
  let state: OwnershipState = 'starting';
  let problem: string | null = null;
  let sourceReadAt = Number.NaN;

  const ready = (): Readiness => {
    const reason = reasonsOf[state];
    if (reason === undefined) return { isReady: true, reasons: [] };
    return { isReady: false, reasons: problem === null ? [reason] : [reason, problem] };
  };
  const metrics = createProducerMetrics(service, {
    queuedFactCount: () => monitor.queuedFactCount(),
    sourceAgeSeconds: () => (now() - sourceReadAt) / 1_000,
  });
  const monitor: Monitor = {
    operations: { live: () => true, ready, metrics: metrics.registry },
    metrics,
    ownershipChanged(next, nextProblem = null) {
      if (next === 'active' && state !== 'disconnected') sourceReadAt = now(); // The age counts from the first poll on.
      if (next === 'standby') sourceReadAt = Number.NaN;
      state = next;
      problem = nextProblem;
    },
    polled(document, outcome) {
      metrics.polls.inc({ document, outcome: outcome.kind });
      if (outcome.kind === 'ok' && outcome.issues.length > 0) metrics.repairedAnswers.inc({ document });
      if (document === 'scoreboard' && 'receivedAt' in outcome) sourceReadAt = outcome.receivedAt;
    },
    queuedFactCount: () => 0,
  };
  return monitor;
}
