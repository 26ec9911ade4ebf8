import { foldGame, isBreak } from '../fold/fold-game.ts';
import type { GameFold } from '../fold/game-fold.ts';
import type { Action } from '../nba/action.ts';
import { arenaClockMs } from '../nba/clock-text.ts';
import { type Game, type Release, releasedCount } from './game.ts';

/** A game at a moment of virtual time: what is visible of it, and what follows from that. */
export interface GameView {
  readonly game: Game;
  /** How many releases are out; the view changes with this number and the clock only. */
  readonly count: number;
  readonly actions: readonly Action[];
  readonly fold: GameFold;
  readonly status: 'scheduled' | 'live' | 'final';
  readonly period: number;
}

/** Views of one game, each folded once. */
export function createGameViewer(game: Game): (virtualMs: number) => GameView {
  let last: GameView | null = null;
  return (virtualMs) => {
    // Before the tip-off nothing is out, and a game that nobody has reached need not be laid out.
    const count = virtualMs < game.sheet.tipOffMs ? 0 : releasedCount(game.releases(), virtualMs);
    if (last?.count !== count) last = viewGame(game, count);
    return last;
  };
}

function viewGame(game: Game, count: number): GameView {
  const actions = game.actions(count);
  const fold = foldGame(game.sheet, actions);
  const status = count === 0 ? 'scheduled' : fold.phase === 'final' ? 'final' : 'live';
  return { game, count, actions, fold, status, period: isBreak(fold) ? fold.endedPeriod : fold.period };
}

/**
 * Game clock that the scoreboard shows, ms. Between two actions it stands first and then runs, so that it reaches the
 * next one just when that comes out, and never passes it.
 */
export function runningClockMs({ game, count, fold, actions }: GameView, virtualMs: number): number {
  if (isBreak(fold) || fold.phase === 'final') return 0;
  const lastOrder = actions.at(-1)?.orderNumber ?? 0;
  const next = actions.length > 0 ? nextInOrder(game.releases(), count, lastOrder) : undefined;
  if (!next || next.period !== fold.period || next.clockMs > fold.clockMs) return fold.clockMs;
  const untilNextMs = Math.max(0, next.releaseMs - virtualMs);
  return Math.min(fold.clockMs, arenaClockMs(next.clockMs + untilNextMs));
}

/** The release that will be the last of the game when it comes out: late entries before it do not move the clock. */
function nextInOrder(releases: ReadonlyArray<Release<unknown>>, from: number, order: number) {
  for (let index = from; index < releases.length; index += 1) {
    const release = releases[index];
    if (release && release.order > order) return release;
  }
  return undefined;
}
