import { createMetrics } from '@courtside/service-kit';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What the gauges read when somebody asks. */
export interface Gauged {
  /** Facts that the topic has not acknowledged yet. */
  queuedFactCount(): number;
  /** How long ago the scoreboard was last read with success; NaN where that says nothing. */
  sourceAgeSeconds(): number;
}

export interface Metrics {
  readonly registry: Registry;
  readonly polls: Counter<'document' | 'outcome'>;
  readonly repairedAnswers: Counter<'document'>;
  readonly facts: Counter<'reason'>;
  readonly publishLatencySeconds: Histogram;
}

/** From a broker on the same machine to one that has just lost its leader. */
const latencyBucketsSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** The metrics of a producer; their names are a promise to whoever draws and alerts. */
export function createProducerMetrics(service: string, gauged: Gauged): Metrics {
  const registry = createMetrics(service);
  const registers = [registry];
  new Gauge({
    name: 'courtside_publish_queue_depth',
    help: 'Facts that the topic has not acknowledged yet',
    registers,
    collect() {
      this.set(gauged.queuedFactCount());
    },
  });
  new Gauge({
    name: 'courtside_source_age_seconds',
    help: 'Time since the scoreboard was last read with success; NaN while another instance reads it',
    registers,
    collect() {
      this.set(gauged.sourceAgeSeconds());
    },
  });
  return {
    registry,
    polls: new Counter({
      name: 'courtside_feed_polls_total',
      help: 'Requests to the feed by what they came to',
      labelNames: ['document', 'outcome'],
      registers,
    }),
    repairedAnswers: new Counter({
      name: 'courtside_feed_repaired_answers_total',
      help: 'Answers of the feed in which something was coerced, emptied or dropped; the log names what (feed.repaired)',
      labelNames: ['document'],
      registers,
    }),
    facts: new Counter({
      name: 'courtside_facts_published_total',
      help: 'Facts that the topic has acknowledged, by whether they changed something or renewed observedAt',
      labelNames: ['reason'],
      registers,
    }),
    publishLatencySeconds: new Histogram({
      name: 'courtside_publish_latency_seconds',
      help: 'From the decision for a fact to its acknowledgement by all in-sync replicas',
      buckets: latencyBucketsSeconds,
      registers,
    }),
  };
}
