import { FactDecoders } from '../codec/fact-decoders.ts';
import { registryAddressOf } from '../codec/registry-address.ts';
import { SchemaDirectory } from '../codec/schema-directory.ts';
import { createSchemaRegistry } from '../codec/schema-registry.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError } from '../errors.ts';
import { Problems } from '../problems.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { CatchUp } from './catch-up.ts';
import { readFromBroker } from './read-from-broker.ts';
import type { ReaderContext } from './reader-context.ts';
import type { Reader, ReaderHealth, ReaderStatus } from './reader-status.ts';
import type { Reading } from './reading.ts';
import { type Reread, type RereadPurpose, reread } from './reread.ts';
import { newTopicState, type TopicState, topicStatus, troubleWith } from './topic-state.ts';
import { watchCluster } from './watch-cluster.ts';

export interface ReaderOptions {
  readonly stop: AbortSignal;
  /** Called once, when everything was handled that the topics held when the reader started. */
  caughtUp?(): void;
  /** Called when anything of the status but positions has changed. */
  watch?(status: ReaderStatus): void;
  /** What is added before this settles counts for `caughtUp` like what was there from the start, unless nothing of it is read for ten seconds. */
  readonly completed?: Promise<void>;
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
  readonly topics = new Map<string, TopicState>();
  readonly links: ClusterLinks;
  readonly aside: ClusterLinks;
  readonly schemas: SchemaDirectory;
  readonly problems: Problems;
  readonly stop: AbortSignal;
  readonly done: Promise<void>;
  private readonly config: KafkaClientConfig;
  private readonly options: ReaderOptions;
  private readonly addedProblems: Problems;
  private readonly failure = new AbortController();
  private readonly brokerLoops = new Map<number, Promise<void>>();
  private readonly catchUp: CatchUp;
  private isCaughtUp = false;
  private hasAnswered = false;
  private wanted = new AbortController();

  constructor(readings: readonly Reading<unknown>[], config: KafkaClientConfig, options: ReaderOptions) {
    this.config = config;
    this.options = options;
    this.stop = AbortSignal.any([options.stop, this.failure.signal]);
    this.problems = new Problems(config.log, 'reader', () => this.tell());
    this.addedProblems = new Problems(config.log, 'reader', () => this.tell());
    this.links = new ClusterLinks(config);
    this.aside = new ClusterLinks(config);
    this.schemas = new SchemaDirectory(createSchemaRegistry(registryAddressOf(config)), this.problems, this.stop);
    this.catchUp = new CatchUp({
      mayGrow: options.completed !== undefined,
      done: () => this.noteCaughtUp(),
      impatient: () => this.guarded(() => this.settle(() => this.catchUp.giveUp())),
    });
    for (const reading of readings) this.read(reading, true);
    this.done = this.run();
    options.completed?.finally(() => this.guarded(() => this.settle(() => this.catchUp.completed())));
  }

  health(): ReaderHealth {
    return {
      isCaughtUp: this.isCaughtUp,
      isConnected: this.hasAnswered && !this.problems.has('cluster') && !this.problems.has('broker'),
      problem: this.problems.current,
    };
  }

  status(): ReaderStatus {
    return { ...this.health(), topics: [...this.topics.values()].map(topicStatus) };
  }

  add(reading: Reading<unknown>): void {
    this.remove(reading.contract.topic);
    this.read(reading, false);
    this.wantMetadata();
  }

  remove(topic: string): void {
    const state = this.topics.get(prefixed(this.config, topic));
    if (!state) return;
    this.topics.delete(state.name);
    this.catchUp.remove(state);
    state.problems.clearAll(troubleWith(state));
  }

  async reread(topic: string, partition: number, offset: number, purpose: RereadPurpose): Promise<Reread> {
    const state = this.topics.get(prefixed(this.config, topic));
    if (!state) throw new KafkaClientError('TOPIC_UNKNOWN', `Cannot read "${topic}" again: it is not read here`);
    try {
      return await reread(this, state, { partition, offset, purpose });
    } catch (cause) {
      if (!(cause instanceof KafkaClientError)) this.failure.abort(new HandlerFailure(cause));
      throw cause;
    }
  }

  wantMetadata(): void {
    this.wanted.abort();
  }

  metadataWanted(): AbortSignal {
    if (this.wanted.signal.aborted) this.wanted = new AbortController();
    return this.wanted.signal;
  }

  progressed(): void {
    this.catchUp.progressed();
  }

  presenceChanged(topics: readonly TopicState[]): void {
    for (const { reading, exists, partitions } of topics)
      reading.presence?.({ exists, partitions: [...partitions.keys()].sort((a, b) => a - b) });
    this.tell();
  }

  private read(reading: Reading<unknown>, isExpected: boolean): void {
    const decoders = new FactDecoders(reading.contract.schema, this.schemas, reading.contract.schemaId);
    const problems = isExpected ? this.problems : this.addedProblems;
    const name = prefixed(this.config, reading.contract.topic);
    const state = newTopicState({ reading, name, decoders, problems, isExpected });
    this.topics.set(name, state);
    this.catchUp.add(state);
  }

  private noteCaughtUp(): void {
    this.isCaughtUp = true;
    this.options.caughtUp?.();
    this.tell();
  }

  private settle(change: () => void): void {
    change();
    this.catchUp.progressed();
  }

  /** What a handler throws ends the reader, also when it is not called from one of the loops. */
  private guarded(work: () => void): void {
    try {
      if (!this.stop.aborted) work();
    } catch (cause) {
      this.failure.abort(new HandlerFailure(cause));
    }
  }

  private tell(): void {
    this.options.watch?.(this.status());
  }

  private async run(): Promise<void> {
    for (const links of [this.links, this.aside])
      this.stop.addEventListener('abort', () => links.close(), { once: true });
    try {
      await watchCluster(this, () => this.followLeaders());
    } finally {
      this.catchUp[Symbol.dispose]();
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
