import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { type Board, startBoard } from './board.ts';
import { type ApiGameView, getGame, linesOf } from './display-api.ts';
import { eventually } from './eventually.ts';
import { type ComparableGame, comparedFields, readOfficialBoxScore } from './official-box-score.ts';
import { recordedFolder, testOnRecordedData } from './recorded.ts';

const recording = (gameId: string) => join(recordedFolder, 'games', gameId);
/** Two and a half hours at a thousandfold speed take nine seconds; the rest is for a busy machine. */
const gameLimitMs = 90_000;

const replay = (gameId: string): Promise<Board> =>
  startBoard({ replay: recording(gameId), speed: 1000, holdAtEnd: true });

const untilFinal = (board: Board, gameId: string): Promise<ApiGameView | undefined> =>
  eventually(
    `${gameId} is final in score and box score`,
    () => getGame(board.display.url, gameId),
    (game) =>
      game?.summary.status === 'final' && game.summary.isBoxScoreFinal === true && game.summary.difference === null,
    gameLimitMs,
  );

describe('a recorded game, through Kafka and the join', () => {
  testOnRecordedData(
    'ends in the official box score: every player, every statistic, every quarter',
    async () => {
      await using board = await replay('0022000001');

      const game = await untilFinal(board, 'replay:0022000001');

      const official = readOfficialBoxScore(join(recording('0022000001'), 'boxscore_0022000001.json'));
      expect(Object.keys(official.players)).toHaveLength(34);
      expect(game && comparable(game)).toEqual(official);
    },
    gameLimitMs * 2,
  );

  testOnRecordedData(
    'ends with its real result after an overtime, where no box score was recorded',
    async () => {
      await using board = await replay('0022400561');

      const game = await untilFinal(board, 'replay:0022400561');

      // NYK at PHI, 2025-01-15: 125-119 after overtime.
      expect([game?.summary.away, game?.summary.home]).toMatchObject([
        { tricode: 'NYK', score: 125 },
        { tricode: 'PHI', score: 119 },
      ]);
      expect(game?.summary.period).toBe(5);
      expect(game?.summary.periodScores).toHaveLength(5);
      expect([sumOf(game, 'away'), sumOf(game, 'home')]).toEqual([125, 119]);
    },
    gameLimitMs * 2,
  );
});

const sumOf = (game: ApiGameView | undefined, side: 'home' | 'away') =>
  game?.summary.periodScores.reduce((sum, period) => sum + period[side], 0);

function comparable(game: ApiGameView): ComparableGame {
  const { home, away, periodScores } = game.summary;
  const lines = Object.entries(linesOf(game)).map(([id, line]) => [
    id,
    Object.fromEntries(comparedFields.map((field) => [field, line[field] ?? null])),
  ]);
  return {
    result: { home: home?.score ?? -1, away: away?.score ?? -1 },
    periods: periodScores,
    players: Object.fromEntries(lines),
  };
}
