import { followTopic, type KafkaClientConfig } from '@courtside/kafka-client';
import { type Document, documents } from './bad-case.ts';
import type { Moment } from './moment.ts';
import { judge, type Told, type Verdict } from './told.ts';
import { toldByFact, topicOf } from './told-by-fact.ts';

export interface PublishedFact {
  readonly document: Document;
  readonly key: string;
  readonly gameId: string;
  readonly revision: number;
  readonly observedAt: number;
  readonly isCorrection: boolean;
  readonly told: Told;
}

/** Whether a fact need not have the value of this name. */
type MayLack = (fact: PublishedFact, name: string) => boolean;

/** Everything that is in the topics, in the order of each key, and everything that has been true so far. */
export class FactLedger {
  readonly facts: PublishedFact[] = [];
  /** Records that cannot be read, and reasons why reading has ended. */
  readonly unreadable: string[] = [];
  readonly #moments: Moment[] = [];
  readonly #newest = new Map<string, Told>();
  readonly #stopping = new AbortController();
  #reading: Promise<unknown> = Promise.resolve();

  /** Reads the topics, which exist, from their beginning until the ledger is disposed of. */
  follow(config: KafkaClientConfig): void {
    this.#reading = Promise.all(documents.map((document) => this.#followOne(document, config)));
  }

  async #followOne(document: Document, config: KafkaClientConfig): Promise<void> {
    const options = { from: 'beginning', stop: this.#stopping.signal } as const;
    for await (const { key, content } of followTopic(topicOf[document], config, options)) {
      if (content.kind === 'fact') this.#take(document, String(key), content.fact as Readonly<Record<string, unknown>>);
      else this.unreadable.push(`${topicOf[document]} ${key}: ${JSON.stringify(content)}`);
    }
  }

  #take(document: Document, key: string, fact: Readonly<Record<string, unknown>>): void {
    const { gameId, revision, observedAt, isCorrection } = fact as unknown as PublishedFact;
    const told = toldByFact[document](fact);
    this.facts.push({ document, key, gameId, revision, observedAt, isCorrection, told });
    this.#newest.set(`${document} ${key}`, told);
  }

  /** What the newest facts of a document say of a game. */
  newest(document: Document, gameId: string): Told {
    const key = `${document} simulated:${gameId}`;
    const own = [...this.#newest].filter(([one]) => one === key || one.startsWith(`${key}/`));
    return Object.assign({}, ...own.map(([, told]) => told));
  }

  /** Notes that `moment` is true from now on, or has been. */
  note(moment: Moment): void {
    this.#moments.push(moment);
  }

  /**
   * Facts that say what was not true when they were published: at no moment, or at none since that of the fact before of the
   * same key. `mayLack` says which values a fact need not have.
   */
  wrongFacts(mayLack: MayLack): string[] {
    const reached = new Map<string, number>();
    return this.facts.flatMap((fact) => {
      const id = `${fact.document} ${fact.key}`;
      const since = reached.get(id) ?? 0;
      const at = this.#moments.findIndex((moment, index) => index >= since && isTrue(fact, moment, mayLack));
      if (at >= 0) reached.set(id, at);
      return at >= 0 ? [] : [`${id} revision ${fact.revision}: ${this.#whatIsWrong(fact, since)}`];
    });
  }

  #whatIsWrong(fact: PublishedFact, since: number): string {
    const verdicts = this.#moments.slice(since).map((moment) => judgeFact(moment, fact));
    const size = ({ wrong, missing }: Verdict) => wrong.length + missing.length;
    const [nearest] = verdicts.sort((one, other) => size(one) - size(other));
    return `wrong ${nearest?.wrong.slice(0, 5)}, missing ${nearest?.missing.slice(0, 5)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#reading;
  }
}

/** Of plays, only those of the period that the fact is about can be missing. */
function judgeFact(moment: Moment, { document, gameId, key, told }: PublishedFact): Verdict {
  const verdict = judge(moment.get(gameId.split(':')[1] ?? '')?.[document] ?? {}, told);
  if (document !== 'playbyplay' || verdict.wrong.length > 0) return verdict;
  const prefix = `${key.split('/')[1]}/`;
  return { wrong: [], missing: verdict.missing.filter((name) => name.startsWith(prefix)) };
}

function isTrue(fact: PublishedFact, moment: Moment, mayLack: MayLack): boolean {
  const { wrong, missing } = judgeFact(moment, fact);
  return wrong.length === 0 && missing.every((name) => mayLack(fact, name));
}
