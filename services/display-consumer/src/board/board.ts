import type { PlayerStats } from '@courtside/contract-player-stats';
import type { Score } from '@courtside/contract-scores';
import type { UnreadableDetail } from '../api.ts';
import type { GameState } from '../join/game-state.ts';
import type { OffsetVector } from '../offsets/offset-vector.ts';
import { GameHistories } from '../timeline/game-histories.ts';
import type { BoardTopic } from './board-topic.ts';
import { DiscoveredTopics } from './discovered-topics.ts';
import { boxScoresTopic, type KnownTopicOptions, scoresTopic } from './known-topics.ts';
import { UnreadableLog } from './unreadable-log.ts';

/** About what something new is known. */
export interface BoardChanges {
  /** Games, by any topic; `noGame` for facts that belong to none. */
  readonly games: ReadonlySet<string>;
  /** Games, by the topics that are joined to one summary. */
  readonly joined: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/**
 * Everything that was read, by topic and by game.
 *
 * It is the mutable middle of the display: batches go in, the states of games come out. It knows neither Kafka nor HTTP.
 */
export class Board {
  readonly scores: BoardTopic<Score>;
  readonly boxScores: BoardTopic<PlayerStats>;
  readonly discovered = new DiscoveredTopics();
  readonly unreadable = new UnreadableLog();
  readonly #histories = new GameHistories();

  constructor(options: KnownTopicOptions = {}) {
    this.scores = scoresTopic(this.#histories, options);
    this.boxScores = boxScoresTopic(options);
  }

  /** Those that are shown: the ones that are joined, then the discovered ones by name. */
  topics(): readonly BoardTopic[] {
    return [...this.#joined(), ...this.discovered.shown()];
  }

  topic(name: string): BoardTopic | undefined {
    return this.#joined().find((topic) => topic.name === name) ?? this.discovered.get(name);
  }

  /** Whether the topic is one of those that are joined, which have always been there. */
  isKnown(name: string): boolean {
    return this.#joined().some((topic) => topic.name === name);
  }

  /** A record that nothing can be made of: it is told of, and reading has gone past it. */
  refuse(topic: BoardTopic, record: Omit<UnreadableDetail, 'topic'>): void {
    this.unreadable.add({ topic: topic.name, ...record });
    topic.passed(record.partition, record.offset);
  }

  /** The topic was deleted and made again: its facts count no more. */
  restart(topic: BoardTopic): void {
    topic.clear();
    this.unreadable.forget(topic.name);
    if (topic.name === this.scores.name) this.#histories.clear();
  }

  /** What is known of a game; undefined when no topic has it. */
  game(gameId: string): GameState | undefined {
    const score = this.scores.fold.get(gameId);
    const boxScore = this.boxScores.fold.get(gameId);
    if (!score && !boxScore && !this.discovered.has(gameId)) return undefined;
    return { gameId, score, boxScore, history: this.#histories.pointsOf(gameId) };
  }

  /** How far every topic that is shown was folded. */
  position(): OffsetVector {
    return new Map(this.topics().map(({ name, positions }) => [name, positions]));
  }

  /** What has changed since this was last asked. */
  takeChanges(): BoardChanges {
    const joined = changesOf(this.#joined());
    const others = changesOf(this.discovered.shown());
    const forgotten = this.discovered.takeForgotten();
    return {
      games: joined.games.union(others.games).union(forgotten.games),
      joined: joined.games,
      topics: joined.topics.union(others.topics).union(forgotten.topics),
    };
  }

  #joined(): readonly BoardTopic[] {
    return [this.scores, this.boxScores];
  }
}

function changesOf(topics: readonly BoardTopic[]): Pick<BoardChanges, 'games' | 'topics'> {
  const changes = { games: new Set<string>(), topics: new Set<string>() };
  for (const topic of topics) {
    const games = topic.takeChanged();
    if (!games) continue;
    changes.topics.add(topic.name);
    for (const gameId of games) changes.games.add(gameId);
  }
  return changes;
}
