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
  #changed = new Set<string>();
  #evenings: Evenings | undefined;

  constructor(board: Board, status: () => BoardStatus) {
    this.#board = board;
    this.#status = status;
  }

  /** The games that have changed since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    this.#refresh();
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** One evening: the current one unless asked, the newest of the source when no date is asked for. */
  evening(asked?: EveningKey): EveningView {
    this.#refresh();
    const evenings = this.#eveningsNow();
    const evening = asked?.gameDate === null ? evenings.newestOf(asked.source) : (asked ?? evenings.current);
    const games = evening ? evenings.gameIdsOf(evening).flatMap((gameId) => this.#summary(gameId) ?? []) : [];
    return { evening, evenings: evenings.summaries, games: games.sort(compareGames), status: this.#status() };
  }

  game(gameId: string): GameView {
    this.#refresh();
    const state = this.#board.game(gameId);
    const summary = this.#summary(gameId);
    if (!state || !summary) return unknownGame(gameId, this.#status());
    return { ...gameView(state, summary), status: this.#status() };
  }

  /** Takes over what was read since. */
  #refresh(): void {
    const changed = this.#board.takeChanged();
    if (changed.size > 0) this.#evenings = undefined;
    for (const gameId of changed) {
      this.#summaries.delete(gameId);
      this.#changed.add(gameId);
    }
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
