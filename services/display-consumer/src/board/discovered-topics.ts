import type { KeptFact } from '../fold/kept-fact.ts';
import type { TopicDescription } from '../topics/describe-topic.ts';
import type { BoardTopic } from './board-topic.ts';
import { discoveredTopic } from './discovered-topic.ts';

/** All that is kept of discovered topics: twice what two hundred of them with a thousand facts of half a kilobyte take. */
const weightMaxDefault = 256 * 1024 * 1024;

/** A topic that is gone stays to be seen; of whoever makes and deletes topics all day the last ones do. */
const goneCountMax = 50;

/** Refused topics that are told of: enough to see a pattern. */
const refusalCountMax = 50;
const reasonLengthMax = 300; // A reason may quote what was refused.

/** The topics that were found at run time: those that are shown, and those that are being read to be shown. */
export class DiscoveredTopics {
  readonly #shown = new Map<string, BoardTopic>();
  readonly #prepared = new Map<string, BoardTopic>();
  readonly #refusals = new Map<string, string>();
  readonly #weightMax: number;
  #sorted: readonly BoardTopic[] | undefined;
  #forgotten = { games: new Set<string>(), topics: new Set<string>() };

  constructor(options: { readonly weightMax?: number } = {}) {
    this.#weightMax = options.weightMax ?? weightMaxDefault;
  }

  /** By name. */
  shown(): readonly BoardTopic[] {
    this.#sorted ??= [...this.#shown.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return this.#sorted;
  }

  get(name: string): BoardTopic | undefined {
    return this.#shown.get(name);
  }

  has(gameId: string): boolean {
    return this.#shown.values().some(({ games }) => games.has(gameId));
  }

  /** Topics by what has become of them. */
  counts(): { readonly shown: number; readonly gone: number; readonly refused: number } {
    const gone = this.shown().filter(({ isGone }) => isGone).length;
    return { shown: this.#shown.size - gone, gone, refused: this.#refusals.size };
  }

  /** Why topics that say they may be shown are not, by name. */
  refusals(): ReadonlyMap<string, string> {
    return this.#refusals;
  }

  /** A topic to be read from its beginning; nobody sees it until it is whole. */
  prepare(about: TopicDescription, topicId: string): BoardTopic<KeptFact> {
    const topic = discoveredTopic(about, topicId);
    this.#prepared.set(topic.name, topic);
    this.#refusals.delete(topic.name);
    return topic;
  }

  /** Shows a topic that is whole; returns whether it takes the name of another one, whose facts count no more. */
  show(topic: BoardTopic): boolean {
    if (this.#prepared.get(topic.name) !== topic) return false; // It has gone meanwhile, or another one is prepared.
    this.#prepared.delete(topic.name);
    const replaced = this.#shown.get(topic.name);
    topic.renew(replaced?.games.games());
    this.#shown.set(topic.name, topic);
    this.#sorted = undefined;
    return replaced !== undefined && replaced.topicId !== topic.topicId;
  }

  /** There is no such topic any more. What is known of it stays. */
  markGone(name: string): void {
    this.#prepared.delete(name);
    this.#refusals.delete(name);
    const topic = this.#shown.get(name);
    if (!topic) return;
    topic.present({ exists: false, partitions: [] });
    this.#shown.delete(name); // To the end: the order of the map is that of going.
    this.#shown.set(name, topic);
    const gone = [...this.#shown.values()].filter(({ isGone }) => isGone);
    for (const oldest of gone.slice(0, Math.max(0, gone.length - goneCountMax))) this.#forget(oldest);
  }

  refuse(name: string, reason: string): void {
    this.#refusals.delete(name);
    this.#refusals.set(name, reason.slice(0, reasonLengthMax));
    const [oldest] = this.#refusals.keys();
    if (this.#refusals.size > refusalCountMax && oldest !== undefined) this.#refusals.delete(oldest);
  }

  /** Forgets what was seen first in the heaviest topics until the rest may stay. */
  makeRoom(): void {
    const topics = [...this.#shown.values(), ...this.#prepared.values()];
    let surplus = topics.reduce((sum, { weight }) => sum + weight, -this.#weightMax);
    while (surplus > 0) {
      const heaviest = topics.reduce((most, topic) => (topic.weight > most.weight ? topic : most));
      const before = heaviest.weight;
      heaviest.fold.forgetFirst(1);
      surplus -= before - heaviest.weight;
    }
  }

  /** What is not shown any more since this was last asked. */
  takeForgotten(): { readonly games: ReadonlySet<string>; readonly topics: ReadonlySet<string> } {
    const forgotten = this.#forgotten;
    this.#forgotten = { games: new Set(), topics: new Set() };
    return forgotten;
  }

  #forget(topic: BoardTopic): void {
    this.#shown.delete(topic.name);
    this.#sorted = undefined;
    this.#forgotten.topics.add(topic.name);
    for (const gameId of topic.games.games()) this.#forgotten.games.add(gameId);
  }
}
