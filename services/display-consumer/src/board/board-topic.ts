import type { FactBatch, FactRecord, TopicPresence } from '@courtside/kafka-client';
import type { EntityFold } from '../fold/entity-fold.ts';
import type { FoldableFact } from '../fold/sighting.ts';
import { TopicFold, type TopicFoldOptions } from '../fold/topic-fold.ts';
import type { TopicDescription } from '../topics/describe-topic.ts';
import { GameIndex, noGame } from './game-index.ts';

export interface BoardTopicOptions<Fact>
  extends Pick<TopicFoldOptions<Fact>, 'sighted' | 'deleted' | 'entityCountMax'> {
  readonly about: TopicDescription;
  /** Differs between a topic and another one that took its name; undefined where the reader alone tells them apart. */
  readonly topicId?: string;
  keep(record: FactRecord<unknown>): Fact | null;
  gameIdOf(fact: Fact): string | undefined;
  decoded(fact: Fact): unknown;
  /** Bytes that one fact takes. */
  weigh?(fact: Fact): number;
}

/** One topic: what was read of it, by entity and by game, and how far. Nothing in it is about what the facts say. */
export class BoardTopic<Fact extends FoldableFact = FoldableFact> {
  readonly about: TopicDescription;
  readonly topicId: string | undefined;
  readonly fold: TopicFold<Fact>;
  readonly games = new GameIndex();
  readonly #options: BoardTopicOptions<Fact>;
  /** The offset that is read next, by partition; replaced with each step, so whoever has it has a moment. */
  positions: ReadonlyMap<number, number> = new Map();
  exists = false;
  /** It was there and is not any more. */
  isGone = false;
  /** Rises with every change of what is shown of it. */
  version = 0;
  /** Bytes of what is kept. */
  weight = 0;
  #changedGames = new Set<string>();
  #takenVersion = 0;

  constructor(options: BoardTopicOptions<Fact>) {
    const { about, topicId, gameIdOf, weigh = () => 0 } = options;
    this.#options = options;
    this.about = about;
    this.topicId = topicId;
    const placeOf = (entity: EntityFold<Fact> | undefined) => entity && (gameIdOf(entity.standing[0].fact) ?? noGame);
    const weightOf = (entity: EntityFold<Fact> | undefined) =>
      entity?.standing.reduce((sum, { fact }) => sum + weigh(fact), 0) ?? 0;
    this.fold = new TopicFold<Fact>({
      ...options,
      changed: (key, before, after) => {
        this.weight += weightOf(after) - weightOf(before);
        this.#note(key, placeOf(before), placeOf(after));
      },
    });
  }

  get name(): string {
    return this.about.topic;
  }

  /** The newest fact of an entity, decoded. */
  decoded({ standing }: EntityFold<Fact>): unknown {
    return this.#options.decoded(standing[0].fact);
  }

  read({ partition, records }: FactBatch<unknown>): void {
    this.fold.apply({ partition, records });
    const last = records.at(-1);
    if (last) this.passed(partition, last.offset);
  }

  /** The record at the offset was handled, or cannot be read. A replayed record takes nothing back. */
  passed(partition: number, offset: number): void {
    const known = this.positions.get(partition);
    if (known !== undefined && known > offset) return;
    this.positions = new Map(this.positions).set(partition, offset + 1);
  }

  /** Partitions without a record stand at 0, so that a position in them is not taken for a forgery. */
  present({ exists, partitions }: TopicPresence): void {
    if (this.exists !== exists) this.renew();
    this.isGone = !exists && (this.isGone || this.exists);
    this.exists = exists;
    for (const partition of partitions) this.passed(partition, -1);
  }

  /** The topic was deleted and made again: its facts count no more. */
  clear(): void {
    this.fold.clear();
    this.positions = new Map();
  }

  /** Everything that shows it, or has shown these games of what it replaces, has to be looked at anew. */
  renew(replacedGames: Iterable<string> = []): void {
    this.version += 1;
    for (const gameId of this.games.games()) this.#changedGames.add(gameId);
    for (const gameId of replacedGames) this.#changedGames.add(gameId);
  }

  /**
   * The games of which something new is known since this was last asked, `noGame` for what belongs to none; undefined
   * when nothing is new at all.
   */
  takeChanged(): ReadonlySet<string> | undefined {
    if (this.#takenVersion === this.version) return undefined;
    const changed = this.#changedGames;
    this.#changedGames = new Set();
    this.#takenVersion = this.version;
    return changed;
  }

  #note(key: string, before: string | undefined, after: string | undefined): void {
    this.version += 1;
    this.games.move(key, before, after);
    if (before !== undefined) this.#changedGames.add(before);
    if (after !== undefined) this.#changedGames.add(after);
  }
}
