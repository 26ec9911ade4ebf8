import type { Verdict } from './judge-schema.ts';

export interface KnownTopic {
  readonly topicId: string;
  readonly verdict: Verdict;
  /** Writers' schemas that were met since the newest was last looked up. */
  readonly metSchemaIds: Set<number>;
}

/** What was found out about topics, and what has to be asked next. Names are without prefix. */
export class KnownTopics {
  readonly #topics = new Map<string, KnownTopic>();
  readonly #doubtful = new Set<string>();
  /** Those that are asked again in turn, though nothing speaks for it. */
  #turn: string[] = [];

  get(topic: string): KnownTopic | undefined {
    return this.#topics.get(topic);
  }

  get shownCount(): number {
    return this.#topics.values().reduce((count, { verdict }) => count + (verdict.kind === 'shown' ? 1 : 0), 0);
  }

  set(topic: string, topicId: string, verdict: Verdict): void {
    this.#topics.set(topic, { topicId, verdict, metSchemaIds: new Set() });
    this.#doubtful.delete(topic);
  }

  forget(topic: string): void {
    this.#topics.delete(topic);
    this.#doubtful.delete(topic);
  }

  /** Whatever stands under the name, it is taken for another topic than the one that is known. */
  renew(topic: string): void {
    const known = this.#topics.get(topic);
    if (known) this.#topics.set(topic, { ...known, topicId: '' });
  }

  /** Whether the newest schema of the topic has to be looked up: it is told of an id for the first time. */
  meets(topic: string, schemaId: number): boolean {
    const known = this.#topics.get(topic);
    if (known?.verdict.kind !== 'shown' || known.verdict.schemaId === schemaId) return false;
    if (known.metSchemaIds.has(schemaId)) return false;
    known.metSchemaIds.add(schemaId);
    this.#doubtful.add(topic);
    return true;
  }

  /** Those that are not there (any more) under the same id. */
  missing(present: ReadonlyMap<string, string>): string[] {
    return [...this.#topics.keys()].filter((topic) => !present.has(topic));
  }

  /**
   * The topics whose newest schema has to be asked for: those that are new or made again, those in doubt, and one more in
   * turn, because a schema can change without a record that shows it.
   */
  due(present: ReadonlyMap<string, string>): string[] {
    const isNew = ([topic, topicId]: [string, string]) => this.#topics.get(topic)?.topicId !== topicId;
    const fresh = [...present].filter(isNew).map(([topic]) => topic);
    const doubtful = [...this.#doubtful].filter((topic) => present.has(topic));
    return [...new Set([...fresh, ...doubtful, ...this.#nextInTurn(present)])];
  }

  #nextInTurn(present: ReadonlyMap<string, string>): string[] {
    if (this.#turn.length === 0) this.#turn = [...this.#topics.keys()].reverse();
    const topic = this.#turn.pop();
    return topic !== undefined && present.has(topic) ? [topic] : [];
  }
}
