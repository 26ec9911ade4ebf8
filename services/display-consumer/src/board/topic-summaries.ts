import type { TopicSummary } from '../api.ts';
import type { Board } from './board.ts';
import type { BoardTopic } from './board-topic.ts';

/** The status goes to every viewer: it must not change with every fact. A live game is renewed every 10 s. */
const lastObservedStepMs = 5_000;

/** Hundreds of discovered topics may have news all the time: counts and times of all of them are renewed together. */
export const discoveredRenewalMs = 10_000;

/** What is told of every topic: of those that are joined as it is, of the discovered ones as it was lately. */
export class TopicSummaries {
  readonly #board: Board;
  readonly #now: () => number;
  #discovered: readonly TopicSummary[] = [];
  #shown: readonly BoardTopic[] = [];
  #standing = '';
  #renewedAt = Number.NEGATIVE_INFINITY;

  /** @param now epoch ms, or any clock that goes on. */
  constructor(board: Board, now: () => number) {
    this.#board = board;
    this.#now = now;
  }

  current(): readonly TopicSummary[] {
    const { scores, boxScores, discovered } = this.#board;
    const shown = discovered.shown();
    const standing = shown.map(({ isGone }) => Number(isGone)).join('');
    const isDue = this.#now() - this.#renewedAt >= discoveredRenewalMs;
    if (isDue || shown !== this.#shown || standing !== this.#standing) {
      this.#discovered = shown.map((topic) => this.#summaryOf(topic));
      this.#renewedAt = this.#now();
      this.#shown = shown;
      this.#standing = standing;
    }
    return [this.#summaryOf(scores), this.#summaryOf(boxScores), ...this.#discovered];
  }

  /** The same as of now. */
  fresh(): readonly TopicSummary[] {
    return this.#board.topics().map((topic) => this.#summaryOf(topic));
  }

  #summaryOf({ name, about, exists, isGone, fold }: BoardTopic): TopicSummary {
    return {
      topic: name,
      title: about.title,
      exists,
      isGone,
      isLeagueWide: about.isLeagueWide,
      entityCount: fold.size,
      lastObservedAt: inSteps(fold.lastObservedAt),
      unreadableCount: this.#board.unreadable.countOf(name),
    };
  }
}

const inSteps = (time: number | null) =>
  time === null ? null : Math.floor(time / lastObservedStepMs) * lastObservedStepMs;
