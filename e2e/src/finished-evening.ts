import type { Simulator } from '@courtside/feed-simulator';
import { type ApiGameView, getGame } from './display-api.ts';
import { eventually } from './eventually.ts';
import { gamesOf, order } from './simulator-control.ts';

/** A feed, and a display that shows it. */
interface Watched {
  readonly simulator: Simulator;
  readonly display: { readonly url: string };
}

/** Enough for the first games of an evening to be over, and more. */
const wholeEveningMs = 10 * 60 * 60_000;

/** Lets the evening end at once, and returns its games when score and box score of all of them say so. */
export async function playToTheEnd(board: Watched): Promise<readonly (ApiGameView | undefined)[]> {
  await order(board.simulator, { action: 'pause' });
  await order(board.simulator, { action: 'seek', byMs: wholeEveningMs });
  return untilAllFinal(board);
}

async function untilAllFinal(board: Watched): Promise<readonly (ApiGameView | undefined)[]> {
  const gameIds = await gameIdsOf(board.simulator);
  return eventually(
    'every game is final in score and box score',
    () => viewsOf(board.display.url, gameIds),
    (games) =>
      games.every(
        (game) =>
          game?.summary.status === 'postponed' ||
          (game?.summary.status === 'final' && game.summary.isBoxScoreFinal && game.summary.difference === null),
      ),
  );
}

export async function gameIdsOf(simulator: Simulator): Promise<readonly string[]> {
  return (await gamesOf(simulator)).map(({ sourceGameId }) => `simulated:${sourceGameId}`);
}

/** Every game as the display tells it, without the time of the answer and the state of its reading. */
export function viewsOf(displayUrl: string, gameIds: readonly string[]): Promise<readonly (ApiGameView | undefined)[]> {
  const views = gameIds.map(async (gameId) => {
    const view = await getGame(displayUrl, gameId);
    return view && { ...view, serverTime: 0, status: null };
  });
  return Promise.all(views);
}
