import { createMetrics } from '@courtside/service-kit';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { TopicDetail } from './api.ts';

/** What the gauges read when somebody asks. */
export interface Gauged {
  viewerCount(): number;
  topics(): readonly TopicDetail[];
}

export interface Metrics {
  readonly registry: Registry;
  readonly factsRead: Counter<'topic'>;
  readonly pushLatencySeconds: Histogram;
  readonly droppedViewers: Counter;
  readonly pushedBytes: Counter;
  readonly refusedConnections: Counter<'reason'>;
}

/** From a tick of 0 on one machine to a board that has lost its broker for a minute. */
const latencyBucketsSeconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120];

/** The metrics of the display; their names are a promise to whoever draws and alerts. */
export function createDisplayMetrics(service: string, gauged: Gauged): Metrics {
  const registry = createMetrics(service);
  const registers = [registry];
  gaugeViewers(registry, gauged);
  gaugeTopics(registry, gauged);
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name, help, labelNames, registers });
  return {
    registry,
    factsRead: counter('courtside_facts_read_total', 'Records read by topic, replayed ones too', ['topic']),
    droppedViewers: counter('courtside_viewers_dropped_total', 'Streams ended because nobody read them'),
    pushedBytes: counter('courtside_pushed_bytes_total', 'Bytes of events written to viewers'),
    refusedConnections: counter('courtside_connections_refused_total', 'Connections above a limit', ['reason']),
    pushLatencySeconds: new Histogram({
      name: 'courtside_push_latency_seconds',
      help: 'From the publication of a fact (the time of its record) to its event being written',
      buckets: latencyBucketsSeconds,
      registers,
    }),
  };
}

function gaugeViewers(registry: Registry, gauged: Gauged): void {
  new Gauge({
    name: 'courtside_viewers',
    help: 'Open streams',
    registers: [registry],
    collect() {
      this.set(gauged.viewerCount());
    },
  });
}

function gaugeTopics(registry: Registry, gauged: Gauged): void {
  new Gauge({
    name: 'courtside_lag',
    help: 'Records of the partition that are not read yet',
    labelNames: ['topic', 'partition'],
    registers: [registry],
    collect() {
      for (const { topic, partitions } of gauged.topics())
        for (const { partition, lag } of partitions) this.set({ topic, partition }, lag);
    },
  });
  new Gauge({
    name: 'courtside_unreadable_records',
    help: 'Records of the topic that could not be read since the start',
    labelNames: ['topic'],
    registers: [registry],
    collect() {
      for (const { topic, unreadableCount } of gauged.topics()) this.set({ topic }, unreadableCount);
    },
  });
}
