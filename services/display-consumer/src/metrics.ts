import { createMetrics } from '@courtside/service-kit';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { TopicDetail } from './api.ts';

/** What the gauges read when somebody asks. */
export interface Gauged {
  viewerCount(): number;
  topics(): readonly TopicDetail[];
  /** Whether the topic has a label of its own: anybody may make others, and labels stay for ever. */
  isKnown(topic: string): boolean;
  /** Discovered topics by state. */
  discovered(): Readonly<Record<'shown' | 'gone' | 'refused', number>>;
}

/** The label that all discovered topics share. What is said of each stands in `/api/status`. */
export const otherTopics = 'discovered';

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
    factsRead: counter(
      'courtside_facts_read_total',
      'Records read by topic, replayed ones too; of all discovered topics together',
      ['topic'],
    ),
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
  const registers = [registry];
  new Gauge({
    name: 'courtside_lag',
    help: 'Records of the partition that are not read yet; of all discovered topics together',
    labelNames: ['topic', 'partition'],
    registers,
    collect() {
      const [known, others] = partedTopics(gauged);
      for (const { topic, partitions } of known)
        for (const { partition, lag } of partitions) this.set({ topic, partition }, lag);
      const lags = others.flatMap(({ partitions }) => partitions.map(({ lag }) => lag));
      this.set({ topic: otherTopics, partition: 'all' }, sumOf(lags));
    },
  });
  new Gauge({
    name: 'courtside_unreadable_records',
    help: 'Records of the topic that could not be read; of all discovered topics together',
    labelNames: ['topic'],
    registers,
    collect() {
      const [known, others] = partedTopics(gauged);
      for (const { topic, unreadableCount } of known) this.set({ topic }, unreadableCount);
      this.set({ topic: otherTopics }, sumOf(others.map(({ unreadableCount }) => unreadableCount)));
    },
  });
  new Gauge({
    name: 'courtside_discovered_topics',
    help: 'Topics that were discovered: shown, gone, or refused (see /api/status)',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(gauged.discovered())) this.set({ state }, count);
    },
  });
}

function partedTopics({ topics, isKnown }: Gauged): readonly [known: TopicDetail[], others: TopicDetail[]] {
  const all = topics();
  return [all.filter(({ topic }) => isKnown(topic)), all.filter(({ topic }) => !isKnown(topic))];
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
