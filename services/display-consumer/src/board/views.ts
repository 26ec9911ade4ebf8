import type { BoardStatus, EveningKey, EveningView, GameSummary, GameView } from '../api.ts';
import { compareGames } from '../apply-change.ts';
import { gameSummary } from '../join/game-summary.ts';
import { gameView, unknownGame } from '../join/game-view.ts';
import type { Board } from './board.ts';
import { Evenings } from './evenings.ts';

/**
 * The board as it is shown. What has not changed keeps its identity from view to view, so that a change is found by
 * comparing references first.
 */
export class Views {
  readonly #board: Board;
  readonly #status: () => BoardStatus;
  readonly #summaries = new Map<string, GameSummary>();
  #evenings: Evenings | undefined;

  constructor(board: Board, status: () => BoardStatus) {
    this.#board = board;
    this.#status = status;
  }

  /** Takes over what was read since; returns the games that have changed. */
  refresh(): ReadonlySet<string> {
    const changed = this.#board.takeChanged();
    for (const gameId of changed) this.#summaries.delete(gameId);
    if (changed.size > 0) this.#evenings = undefined;
    return changed;
  }

  /** One evening, the current one unless asked. */
  evening(asked?: EveningKey): EveningView {
    const evenings = this.#eveningsNow();
    const evening = asked ?? evenings.current;
    const games = evening ? evenings.gameIdsOf(evening).flatMap((gameId) => this.#summary(gameId) ?? []) : [];
    return { evening, evenings: evenings.summaries, games: games.sort(compareGames), status: this.#status() };
  }

  game(gameId: string): GameView {
    const state = this.#board.game(gameId);
    const summary = this.#summary(gameId);
    if (!state || !summary) return unknownGame(gameId, this.#status());
    return { ...gameView(state, summary), status: this.#status() };
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
      scores.entities().map(([, { standing }]) => standing[0]),
      boxScores
        .entities()
        .filter(([gameId]) => !scores.get(gameId))
        .map(([, { standing }]) => standing[0]),
    );
    return this.#evenings;
  }
}
