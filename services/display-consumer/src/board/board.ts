import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import type { FactBatch } from '@courtside/kafka-client';
import type { UnreadableDetail } from '../api.ts';
import { TopicFold } from '../fold/topic-fold.ts';
import type { GameState } from '../join/game-state.ts';
import { ReadPositions } from '../offsets/read-positions.ts';
import { GameHistories } from '../timeline/game-histories.ts';
import { UnreadableLog } from './unreadable-log.ts';

/**
 * Everything that was read, folded by topic and seen by game.
 *
 * It is the mutable middle of the display: batches go in, the states of games come out. It knows neither Kafka nor HTTP.
 */
export class Board {
  readonly scores: TopicFold<Score>;
  readonly boxScores: TopicFold<PlayerStats>;
  readonly positions = new ReadPositions();
  readonly unreadable = new UnreadableLog();
  readonly #histories = new GameHistories();

  constructor(options: { readonly entityCountMax?: number } = {}) {
    this.boxScores = new TopicFold(options);
    this.scores = new TopicFold({
      ...options,
      sighted: (gameId, sighting) => this.#histories.add(gameId, sighting),
      deleted: (gameId, partition, offset) => this.#histories.removeBelow(gameId, partition, offset),
    });
  }

  readScores(batch: FactBatch<Score>): void {
    this.scores.apply(batch);
    this.#notePassed(batch);
  }

  readBoxScores(batch: FactBatch<PlayerStats>): void {
    this.boxScores.apply(batch);
    this.#notePassed(batch);
  }

  /** A record that nothing can be made of: it is told of, and reading has gone past it. */
  refuse(record: UnreadableDetail): void {
    this.unreadable.add(record);
    this.positions.passed(record.topic, record.partition, record.offset);
  }

  /** The topic was deleted and made again: its facts count no more. */
  restart(topic: string): void {
    if (topic === scores.topic) {
      this.scores.clear();
      this.#histories.clear();
    }
    if (topic === playerStats.topic) this.boxScores.clear();
    this.positions.forget(topic);
  }

  /** What is known of a game; undefined when no topic has it. */
  game(gameId: string): GameState | undefined {
    const score = this.scores.get(gameId);
    const boxScore = this.boxScores.get(gameId);
    if (!score && !boxScore) return undefined;
    return { gameId, score, boxScore, history: this.#histories.pointsOf(gameId) };
  }

  /** The games about which something new is known since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    return this.scores.takeChanged().union(this.boxScores.takeChanged());
  }

  #notePassed({ topic, partition, records }: FactBatch<unknown>): void {
    const last = records.at(-1);
    if (last) this.positions.passed(topic, partition, last.offset);
  }
}
