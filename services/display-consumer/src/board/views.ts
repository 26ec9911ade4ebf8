import type { BoardStatus, EveningKey, EveningView, GameSummary, GameView, TopicView } from '../api.ts';
import { compareGames } from '../apply-change.ts';
import { gameSummary } from '../join/game-summary.ts';
import { gameView, unknownGame } from '../join/game-view.ts';
import type { Board, BoardChanges } from './board.ts';
import { Evenings } from './evenings.ts';
import { FeatureLens } from './feature-lens.ts';
import { noGame } from './game-index.ts';
import { eveningViewLimits, gameViewLimits, topicViewLimits } from './view-limits.ts';

/** Of an evening: topics whose facts belong to no game. */
export const eveningLens = () => new FeatureLens(eveningViewLimits, noGame);
export const gameLens = (gameId: string) => new FeatureLens(gameViewLimits, gameId);
export const topicLens = () => new FeatureLens(topicViewLimits);

/**
 * The board as it is shown. What has not changed keeps its identity from view to view, so that a change is found by
 * comparing references first; of topics that holds for views through the same lens.
 */
export class Views {
  readonly #board: Board;
  readonly #status: () => BoardStatus;
  readonly #summaries = new Map<string, GameSummary>();
  #changes: BoardChanges = { games: new Set(), joined: new Set(), topics: new Set() };
  #evenings: Evenings | undefined;

  constructor(board: Board, status: () => BoardStatus) {
    this.#board = board;
    this.#status = status;
  }

  /** What has changed since this was last asked. */
  takeChanges(): BoardChanges {
    this.#refresh();
    const changes = this.#changes;
    this.#changes = { games: new Set(), joined: new Set(), topics: new Set() };
    return changes;
  }

  /** One evening: the current one unless asked, the newest of the source when no date is asked for. */
  evening(asked?: EveningKey, lens = eveningLens()): EveningView {
    this.#refresh();
    const evenings = this.#eveningsNow();
    const evening = asked?.gameDate === null ? evenings.newestOf(asked.source) : (asked ?? evenings.current);
    const games = evening ? evenings.gameIdsOf(evening).flatMap((gameId) => this.#summary(gameId) ?? []) : [];
    const features = lens.look(this.#board.topics().filter((topic) => topic.games.has(noGame)));
    return { evening, evenings: evenings.summaries, games: games.sort(compareGames), features, status: this.#status() };
  }

  game(gameId: string, lens = gameLens(gameId)): GameView {
    this.#refresh();
    const state = this.#board.game(gameId);
    const summary = this.#summary(gameId);
    if (!state || !summary) return unknownGame(gameId, this.#status());
    const features = lens.look(this.#board.topics().filter(({ games }) => games.has(gameId)));
    return { ...gameView(state, summary), features, status: this.#status() };
  }

  topic(name: string, lens = topicLens()): TopicView {
    this.#refresh();
    const topic = this.#board.topic(name);
    const [feature = null] = lens.look(topic ? [topic] : []);
    return { topic: name, feature, status: this.#status() };
  }

  /** Takes over what was read since. */
  #refresh(): void {
    const { games, joined, topics } = this.#board.takeChanges();
    if (joined.size > 0) this.#evenings = undefined;
    for (const gameId of games) if (joined.has(gameId) || !this.#isJoined(gameId)) this.#summaries.delete(gameId);
    this.#changes = {
      games: this.#changes.games.union(games),
      joined: this.#changes.joined.union(joined),
      topics: this.#changes.topics.union(topics),
    };
  }

  /** Whether its summary comes from what is joined; if not, it says only that some topic has the game. */
  #isJoined(gameId: string): boolean {
    const { scores, boxScores } = this.#board;
    return scores.games.has(gameId) || boxScores.games.has(gameId);
  }

  #summary(gameId: string): GameSummary | undefined {
    const known = this.#summaries.get(gameId);
    if (known) return known;
    const state = this.#board.game(gameId);
    if (!state) return undefined;
    const summary = gameSummary(state);
    this.#summaries.set(gameId, summary);
    return summary;
  }

  #eveningsNow(): Evenings {
    const { scores, boxScores } = this.#board;
    this.#evenings ??= new Evenings(
      scores.fold.entities().map(([, { standing }]) => standing[0]),
      boxScores.fold
        .entities()
        .filter(([gameId]) => !scores.fold.get(gameId))
        .map(([, { standing }]) => standing[0]),
    );
    return this.#evenings;
  }
}
