import { type ApiGame, type ApiGameView, getGame, getGames } from '../display-api.ts';

export interface Board {
  /** The evening as JSON tells it. */
  readonly games: readonly ApiGame[];
  /** Each of its games with all that is known of it. */
  readonly views: readonly ApiGameView[];
}

export async function readBoard(displayUrl: string): Promise<Board> {
  const games = await getGames(displayUrl);
  const views = await Promise.all(games.map(({ gameId }) => getGame(displayUrl, gameId)));
  return { games, views: views.flatMap((view) => view ?? []) };
}
