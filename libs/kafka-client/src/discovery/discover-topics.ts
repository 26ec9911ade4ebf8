import { backOffMs, pause } from '../back-off.ts';
import { registryAddressOf } from '../codec/registry-address.ts';
import { type KafkaClientConfig, prefixed } from '../config.ts';
import { KafkaClientError, reasonOf } from '../errors.ts';
import { Problems } from '../problems.ts';
import { ClusterLinks } from '../protocol/cluster-links.ts';
import { errorCode } from '../protocol/error-codes.ts';
import { subjectOf } from '../setup/set-up-contract.ts';
import type { Discovery, DiscoveryHandlers, DiscoveryOptions } from './discovery.ts';
import { judgeSchema, type Verdict } from './judge-schema.ts';
import { type KnownTopic, KnownTopics } from './known-topics.ts';
import { createSubjectRegistry, type SubjectRegistry } from './subject-registry.ts';
import { topicsOfSubjects } from './topics-of-subjects.ts';

/** Two looks and the reading of a first record fit into five seconds. */
const intervalMs = 2_000;
const askedAtOnceMax = 8; // A registry on one core answers no sooner when it is asked for more.

/** Each topic that is shown is read and kept: this many of a thousand facts take half of the memory of a display. */
export const shownTopicCountMax = 500;

/**
 * Notices topics that say they may be shown, within seconds of their being made, until `stop` aborts.
 *
 * Asks the registry for the names of its subjects and the cluster for the topics of these names, every two seconds; a
 * schema is asked for when it is new. Registry and cluster may be away: what was found stays, and looking goes on.
 */
export function discoverTopics(config: KafkaClientConfig, options: DiscoveryOptions): Discovery {
  return new TopicDiscovery(config, options);
}

type Shown = Extract<Verdict, { kind: 'shown' }>;

class TopicDiscovery implements Discovery {
  readonly firstLook: Promise<void>;
  readonly done: Promise<void>;
  readonly #config: KafkaClientConfig;
  readonly #handlers: DiscoveryHandlers;
  readonly #ignored: ReadonlySet<string>;
  readonly #stop: AbortSignal;
  readonly #registry: SubjectRegistry;
  readonly #links: ClusterLinks;
  readonly #problems: Problems;
  readonly #topics = new KnownTopics();
  readonly #looked = Promise.withResolvers<void>();
  #wanted = new AbortController();
  #listed = { text: '[]', topics: [] as string[] };

  constructor(config: KafkaClientConfig, options: DiscoveryOptions) {
    this.#config = config;
    this.#handlers = options;
    this.#ignored = new Set(options.known);
    this.#stop = options.stop;
    this.#registry = createSubjectRegistry(registryAddressOf(config), options.stop);
    this.#links = new ClusterLinks(config);
    this.#problems = new Problems(config.log, 'discovery', () => options.problem(this.#problems.current));
    this.firstLook = this.#looked.promise;
    this.done = this.#run();
  }

  schemaMet(topic: string, schemaId: number): void {
    if (this.#topics.meets(topic, schemaId)) this.#wanted.abort();
  }

  forget(topic: string): void {
    this.#topics.renew(topic);
    this.#wanted.abort();
  }

  async #run(): Promise<void> {
    try {
      for (let failureCount = 0; !this.#stop.aborted; ) {
        if (this.#wanted.signal.aborted) this.#wanted = new AbortController();
        failureCount = (await this.#look()) ? 0 : failureCount + 1;
        if (failureCount > 0) await pause(backOffMs(failureCount, Math.random()), this.#stop);
        else await pause(intervalMs, this.#wanted.signal, this.#stop);
      }
    } finally {
      this.#looked.resolve();
      this.#links.close();
    }
  }

  /** Whether registry and cluster have told everything. */
  async #look(): Promise<boolean> {
    try {
      const listed = await this.#listTopics();
      const present = await this.#presentOf(listed);
      if (present === undefined) return false; // Without a cluster there is nothing to show, whatever the registry says.
      this.#noteMissing(present);
      await this.#askFor(this.#topics.due(present), present);
      this.#problems.clear('registry');
    } catch (cause) {
      if (this.#stop.aborted) return false;
      if (!(cause instanceof KafkaClientError)) throw cause;
      this.#problems.set('registry', `New topics are not noticed: ${cause.message}`);
      this.#looked.resolve();
      return false;
    }
    this.#looked.resolve();
    return true;
  }

  async #listTopics(): Promise<readonly string[]> {
    const text = await this.#registry.subjects();
    if (text === this.#listed.text) return this.#listed.topics;
    const topics = topicsOfSubjects(text, this.#config.topicPrefix ?? '').filter((topic) => !this.#ignored.has(topic));
    this.#listed = { text, topics };
    return topics;
  }

  /** The id of each topic that exists, by name; undefined when the cluster does not tell. */
  async #presentOf(topics: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
    if (topics.length === 0) return new Map();
    try {
      const metadata = await this.#links.metadata(topics.map((topic) => prefixed(this.#config, topic)));
      const prefixLength = this.#config.topicPrefix?.length ?? 0;
      const existing = metadata.topics.filter(({ errorCode: code }) => code === errorCode.none);
      return new Map(existing.map(({ topic, topicId }) => [topic.slice(prefixLength), topicId]));
    } catch (cause) {
      if (cause instanceof KafkaClientError) return undefined; // The reader of the topics says so.
      throw cause;
    }
  }

  #noteMissing(present: ReadonlyMap<string, string>): void {
    for (const topic of this.#topics.missing(present)) {
      const isTold = this.#topics.get(topic)?.verdict.kind !== 'ignored';
      this.#topics.forget(topic);
      if (isTold) this.#handlers.gone(topic);
    }
  }

  /** Asks for a few at a time, and gives up when nothing of that was answered. */
  async #askFor(topics: readonly string[], present: ReadonlyMap<string, string>): Promise<void> {
    let failure: unknown;
    for (let at = 0; at < topics.length && !this.#stop.aborted; at += askedAtOnceMax) {
      const asked = topics.slice(at, at + askedAtOnceMax);
      const answers = await Promise.allSettled(asked.map((topic) => this.#judge(topic)));
      if (this.#stop.aborted) return;
      for (const [index, answer] of answers.entries()) {
        const topic = asked[index] ?? '';
        if (answer.status === 'fulfilled') this.#note(topic, present.get(topic) ?? '', answer.value);
        else failure = answer.reason;
      }
      if (answers.every(({ status }) => status === 'rejected')) break;
    }
    if (failure) throw failure;
  }

  async #judge(topic: string): Promise<Verdict> {
    try {
      const newest = await this.#registry.newest(subjectOf(prefixed(this.#config, topic)));
      const known = this.#topics.get(topic)?.verdict;
      return known?.kind === 'shown' && known.schemaId === newest.schemaId ? known : judgeSchema(newest);
    } catch (cause) {
      if (!(cause instanceof KafkaClientError) || cause.isRetriable) throw cause;
      return { kind: 'refused', reason: reasonOf(cause) };
    }
  }

  #note(topic: string, topicId: string, judged: Verdict): void {
    const before = this.#topics.get(topic);
    const verdict = before?.verdict.kind === 'shown' ? judged : this.#withinLimit(judged);
    this.#topics.set(topic, topicId, verdict);
    if (verdict.kind === 'shown') this.#tellFound(topic, topicId, verdict, before);
    else this.#tellLost(topic, verdict, before);
  }

  #tellFound(topic: string, topicId: string, verdict: Shown, before: KnownTopic | undefined): void {
    const { schemaId, schema } = verdict;
    const isSame = before?.verdict.kind === 'shown' && before.verdict.schemaId === schemaId;
    if (!isSame || before.topicId !== topicId) this.#handlers.found({ topic, topicId, schemaId, schema });
  }

  #tellLost(topic: string, verdict: Exclude<Verdict, Shown>, before: KnownTopic | undefined): void {
    if (before && before.verdict.kind !== 'ignored' && verdict.kind !== before.verdict.kind) this.#handlers.gone(topic);
    if (verdict.kind === 'refused') this.#handlers.refused(topic, verdict.reason);
  }

  #withinLimit(verdict: Verdict): Verdict {
    if (verdict.kind !== 'shown' || this.#topics.shownCount < shownTopicCountMax) return verdict;
    return { kind: 'refused', reason: `${shownTopicCountMax} topics are shown already, which is the limit` };
  }
}
