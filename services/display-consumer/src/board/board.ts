import { type PlayerStats, playerStats } from '@courtside/contract-player-stats';
import { type Score, scores } from '@courtside/contract-scores';
import type { FactBatch, FactRecord, ReaderStatus } from '@courtside/kafka-client';
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
  #changedGameIds = new Set<string>();

  constructor(options: { entityCountMax?: number } = {}) {
    const stray = (topic: string) => (record: FactRecord<unknown>, partition: number) =>
      this.refuse({ topic, partition, offset: record.offset, reason: `Key "${record.key}" is not that of its fact` });
    this.scores = new TopicFold<Score>({
      ...options,
      key: scores.key,
      stray: stray(scores.topic),
      sighted: (gameId, sighting) => this.#histories.add(gameId, sighting),
      deleted: (gameId, partition, offset) => this.#histories.removeBelow(gameId, partition, offset),
    });
    this.boxScores = new TopicFold<PlayerStats>({ ...options, key: playerStats.key, stray: stray(playerStats.topic) });
  }

  readScores(batch: FactBatch<Score>): void {
    this.#noteChanged(this.scores.apply(batch));
    for (const { key } of batch.records) this.#changedGameIds.add(key); // Its history may have changed below the newest.
    this.#notePassed(batch);
  }

  readBoxScores(batch: FactBatch<PlayerStats>): void {
    this.#noteChanged(this.boxScores.apply(batch));
    this.#notePassed(batch);
  }

  /** A record that nothing can be made of: it is told of, and reading has gone past it. */
  refuse(record: UnreadableDetail): void {
    this.unreadable.add(record);
    this.positions.passed(record.topic, record.partition, record.offset);
  }

  /** The topic was deleted and made again: its facts count no more. */
  restart(topic: string): void {
    const fold = topic === scores.topic ? this.scores : this.boxScores;
    this.#noteChanged(fold.keys());
    fold.clear();
    if (topic === scores.topic) this.#histories.clear();
    this.positions.forget(topic);
  }

  /** Everything that the reader had asked for is folded. */
  caughtUp(status: ReaderStatus): void {
    this.positions.alignWith(status);
  }

  /** What is known of a game; undefined when no topic has it. */
  game(gameId: string): GameState | undefined {
    const score = this.scores.get(gameId);
    const boxScore = this.boxScores.get(gameId);
    if (!score && !boxScore) return undefined;
    return { gameId, score, boxScore, history: this.#histories.pointsOf(gameId) };
  }

  /** The games that have changed since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changedGameIds;
    this.#changedGameIds = new Set();
    return changed;
  }

  #noteChanged(gameIds: Iterable<string>): void {
    for (const gameId of gameIds) this.#changedGameIds.add(gameId);
  }

  #notePassed({ topic, partition, records }: FactBatch<unknown>): void {
    const last = records.at(-1);
    if (last) this.positions.passed(topic, partition, last.offset);
  }
}
