import { expect, test } from '@jest/globals';
import { type Board, startBoard } from './board.ts';
import { shown, told } from './compared-game.ts';
import { getGame } from './display-api.ts';
import { eventually } from './eventually.ts';
import { gamesOf, isOver, order, type SimulatorGame, truthOf } from './simulator-control.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
/** Long steps, so that twenty evenings fit; each ends in a board that agrees with the feed. */
const stepMs = 25 * 60_000;
/** No evening is longer than this many steps. */
const stepCountMax = 60;

test('simulated evenings of 20 seeds end with the board as the simulator itself knows it', async () => {
  const evening = (seed: number) => ({ seed, games: 2, speed: 1, holdAtEnd: true });
  await using board = await startBoard(evening(1));

  for (const seed of seeds) {
    if (seed > 1) await board.replaceFeed(evening(seed));
    for (const { sourceGameId } of await playToTheEnd(board)) {
      const truth = await truthOf(board.simulator, sourceGameId);
      const game = await untilFinal(board, sourceGameId);
      expect({ seed, sourceGameId, ...shown(game) }).toEqual({ seed, sourceGameId, ...told(truth) });
    }
  }
}, 400_000);

/** Moves the paused clock to the end of the evening; after each step the board has to show what the feed shows. */
async function playToTheEnd(board: Board): Promise<readonly SimulatorGame[]> {
  await order(board.simulator, { action: 'pause' });
  for (let step = 0; step < stepCountMax; step += 1) {
    const games = await gamesOf(board.simulator);
    for (const game of games.filter(hasBegun)) await untilShown(board, game);
    if (games.every(isOver)) return games.filter(hasBegun);
    await order(board.simulator, { action: 'seek', byMs: stepMs });
  }
  throw new Error(
    `Not over after ${stepCountMax} steps of ${stepMs} ms: ${JSON.stringify(await gamesOf(board.simulator))}`,
  );
}

const hasBegun = ({ status }: SimulatorGame) => status !== 'postponed' && status !== 'scheduled' && status !== 1;

const untilShown = (board: Board, { sourceGameId, home, away }: SimulatorGame) =>
  eventually(
    `the board shows ${away}-${home} in ${sourceGameId}`,
    () => getGame(board.display.url, `simulated:${sourceGameId}`),
    (game) => game?.summary.home?.score === home && game.summary.away?.score === away,
  );

const untilFinal = (board: Board, sourceGameId: string) =>
  eventually(
    `${sourceGameId} is final in score and box score`,
    () => getGame(board.display.url, `simulated:${sourceGameId}`),
    (game) =>
      game?.summary.status === 'final' && game.summary.isBoxScoreFinal === true && game.summary.difference === null,
  );
