import type { BoardStatus, GameSummary, GameView } from '../api.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { boxScore } from './box-score.ts';
import type { GameState } from './game-state.ts';
import { pointsDifference } from './points-difference.ts';

/** Everything about one game, but for the state of the board. */
export function gameView(state: GameState, summary: GameSummary): Omit<GameView, 'status'> {
  const stats = state.boxScore?.standing[0].fact;
  return {
    gameId: state.gameId,
    summary,
    homeBoxScore: stats ? boxScore(stats, 'home') : null,
    awayBoxScore: stats ? boxScore(stats, 'away') : null,
    difference: pointsDifference(state.score, state.boxScore),
    timeline: timelineOf(state.history),
  };
}

/** A game that no topic has (yet). */
export function unknownGame(gameId: string, status: BoardStatus): GameView {
  return { gameId, summary: null, homeBoxScore: null, awayBoxScore: null, difference: null, timeline: [], status };
}
