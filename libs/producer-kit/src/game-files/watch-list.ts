import type { SeenGame } from '@courtside/feed-client';
import { type Pace, paceOf, type WatchedGame } from './watched-game.ts';

export type WatchList = ReadonlyMap<string, WatchedGame>;

/** Four full evenings of fifteen games. Beyond it those go that matter least, of the finished ones the oldest first. */
export const watchedGameCountMax = 64;

export interface Sight {
  readonly games: readonly SeenGame[];
  /** Epoch ms. */
  readonly now: number;
  /** Whether the newest file of the game that was seen is final. */
  isFileFinal(gameId: string): boolean;
}

/**
 * The games to watch after the scoreboard showed `games`. One that the scoreboard does not list any more stays until its
 * final file and the time for corrections have passed.
 */
export function nextWatchList(before: WatchList, sight: Sight): WatchList {
  const { games, now, isFileFinal } = sight;
  const paceIn = (game: WatchedGame) => paceOf(game, isFileFinal(game.gameId), now);
  const listedIds = new Set(games.map(({ gameId }) => gameId));
  const listed = games.map((game) => listedGame(before.get(game.gameId), game, sight));
  const unlisted = [...before.values()]
    .filter(({ gameId }) => !listedIds.has(gameId))
    .map((game) => unlistedGame(game, sight))
    .filter((game) => paceIn(game) !== 'never');
  const byWorth = [...listed, ...unlisted].sort(
    (a, b) => rank(paceIn(a)) - rank(paceIn(b)) || (b.finalSince ?? 0) - (a.finalSince ?? 0),
  );
  return new Map(byWorth.slice(0, watchedGameCountMax).map((game) => [game.gameId, game]));
}

function listedGame(
  before: WatchedGame | undefined,
  { gameId, status, scheduledTipOff }: SeenGame,
  { now, isFileFinal }: Sight,
): WatchedGame {
  const isFinal = status === 'final' || isFileFinal(gameId);
  const finalSince = isFinal ? (before?.finalSince ?? now) : null;
  return { gameId, status, scheduledTipOff, unlistedSince: null, finalSince };
}

function unlistedGame(game: WatchedGame, { now, isFileFinal }: Sight): WatchedGame {
  const finalSince = game.finalSince ?? (isFileFinal(game.gameId) ? now : null);
  return { ...game, unlistedSince: game.unlistedSince ?? now, finalSince };
}

const rank = (pace: Pace) => ['live', 'waiting', 'final', 'never'].indexOf(pace);
