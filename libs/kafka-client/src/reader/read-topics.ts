import { FactDecoders } from '../codec/fact-decoders.ts';
import { SchemaDirectory } from '../codec/schema-directory.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { Problems } from '../problems.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { readFromBroker } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import type { Reader, ReaderStatus } from './reader-status.ts';
import type { Reading } from './reading.ts';
import { isCaughtUp, newTopicState, type TopicState, topicStatus } from './topic-state.ts';
import { watchCluster } from './watch-cluster.ts';

export interface ReaderOptions {
  readonly stop: AbortSignal;
  /** Called once, when everything was handled that the topics held when the reader started. */
  caughtUp?(): void;
  /** Called when anything of the status but positions has changed. */
  watch?(status: ReaderStatus): void;
}

/**
 * Reads topics from their beginning and then follows them, without a group: every reader gets everything.
 *
 * Handlers are called synchronously, one batch of one partition at a time. Brokers and registry may be away, at the
 * start too: the reader says so in its status and goes on when they return. A topic need not exist yet. Records may
 * come again (after a cut log or a topic that was made again), never out of order within one pass over a partition.
 */
export function readTopics(
  readings: readonly Reading<unknown>[],
  config: KafkaClientConfig,
  options: ReaderOptions,
): Reader {
  return new TopicReader(readings, config, options);
}

class TopicReader implements Reader, ReaderContext {
  readonly topics: ReadonlyMap<string, TopicState>;
  readonly links: ClusterLinks;
  readonly schemas: SchemaDirectory;
  readonly problems: Problems;
  readonly stop: AbortSignal;
  readonly done: Promise<void>;
  private readonly options: ReaderOptions;
  private readonly failure = new AbortController();
  private readonly brokerLoops = new Map<number, Promise<void>>();
  private isCaughtUp = false;
  private hasAnswered = false;
  private wanted = new AbortController();

  constructor(readings: readonly Reading<unknown>[], config: KafkaClientConfig, options: ReaderOptions) {
    this.options = options;
    this.stop = AbortSignal.any([options.stop, this.failure.signal]);
    this.problems = new Problems(config.log, 'reader', () => this.tell());
    this.links = new ClusterLinks(config);
    this.schemas = new SchemaDirectory(createSchemaRegistry(config.registryUrl), this.problems, this.stop);
    const states = readings.map((reading) => {
      const decoders = new FactDecoders(reading.contract.schema, this.schemas);
      return newTopicState(reading, prefixed(config, reading.contract.topic), decoders);
    });
    this.topics = new Map(states.map((state) => [state.name, state]));
    this.done = this.run();
  }

  status(): ReaderStatus {
    return {
      isCaughtUp: this.isCaughtUp,
      isConnected: this.hasAnswered && !this.problems.has('cluster') && !this.problems.has('broker'),
      problem: this.problems.current,
      topics: [...this.topics.values()].map(topicStatus),
    };
  }

  wantMetadata(): void {
    this.wanted.abort();
  }

  metadataWanted(): AbortSignal {
    if (this.wanted.signal.aborted) this.wanted = new AbortController();
    return this.wanted.signal;
  }

  progressed(): void {
    if (this.isCaughtUp || !this.topics.values().every(isCaughtUp)) return;
    this.isCaughtUp = true;
    this.options.caughtUp?.();
    this.tell();
  }

  private tell(): void {
    this.options.watch?.(this.status());
  }

  private async run(): Promise<void> {
    this.stop.addEventListener('abort', () => this.links.close(), { once: true });
    try {
      await watchCluster(this, () => this.followLeaders());
    } finally {
      this.failure.abort();
      await Promise.all(this.brokerLoops.values());
    }
    if (this.failure.signal.reason instanceof HandlerFailure) throw this.failure.signal.reason.cause;
  }

  /** Starts a loop for each broker that leads and has none. */
  private followLeaders(): void {
    this.hasAnswered = true;
    const partitions = [...this.topics.values()].flatMap((topic) => [...topic.partitions.values()]);
    for (const nodeId of new Set(partitions.map(({ leader }) => leader))) {
      if (nodeId < 0 || this.brokerLoops.has(nodeId)) continue;
      const loop = readFromBroker(this, nodeId)
        .catch((cause: unknown) => this.failure.abort(new HandlerFailure(cause)))
        .finally(() => this.brokerLoops.delete(nodeId));
      this.brokerLoops.set(nodeId, loop);
    }
  }
}

/** Carries what a handler threw, whatever it is, through the signal that stops the reader. */
class HandlerFailure {
  readonly cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}
