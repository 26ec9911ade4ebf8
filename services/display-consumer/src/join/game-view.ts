import type { BoardStatus, GameSummary, GameView } from '../api.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import type { GameState } from './game-state.ts';
import { gameTotals } from './game-totals.ts';

/** What is joined about one game. */
export function gameView(state: GameState, summary: GameSummary): Omit<GameView, 'features' | 'status'> {
  const stats = state.boxScore?.standing[0].fact;
  return {
    gameId: state.gameId,
    summary,
    totals: stats ? gameTotals(stats) : null,
    timeline: timelineOf(state.history),
  };
}

/** A game that no topic has (yet). */
export function unknownGame(gameId: string, status: BoardStatus): GameView {
  return { gameId, summary: null, features: [], totals: null, timeline: [], status };
}
