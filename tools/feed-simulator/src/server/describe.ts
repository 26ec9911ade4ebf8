import { SimulatorError } from '../errors.ts';
import type { Show, ShownGame } from '../show/show.ts';
import type { VirtualClock } from '../show/virtual-clock.ts';

const iso = (ms: number) => new Date(ms).toISOString();

export function findGame(show: Show, gameId: string): ShownGame {
  show.now(); // It may turn the day.
  const shown = show.find(gameId);
  if (shown) return shown;
  throw new SimulatorError('CONTROL_REFUSED', `Cannot find game "${gameId}": it is not of the last three evenings`);
}

/** Where the show stands: what `GET /control/state` answers. */
export function describeState(show: Show, clock: VirtualClock, faultCount: number) {
  const { day, gameDate, games, virtualMs } = show.now();
  const { speed, isPaused } = clock.state();
  return {
    source: show.programme.source,
    programme: show.programme.identity,
    day,
    gameDate,
    virtualTime: iso(virtualMs),
    virtualMs,
    speed,
    isPaused,
    faultCount,
    games: games.map((shown) => describeGame(shown, virtualMs)),
  };
}

function describeGame({ game, view }: ShownGame, virtualMs: number) {
  const { sheet } = game;
  const { status, period, fold, count } = view(virtualMs);
  return {
    sourceGameId: sheet.sourceGameId,
    game: `${sheet.away.tricode} at ${sheet.home.tricode}`,
    status: sheet.isPostponed ? 'postponed' : status,
    period,
    home: fold.home.score,
    away: fold.away.score,
    releasedCount: count,
  };
}

/** What is true of a game now and what it will come to. */
export function describeTruth({ game, view }: ShownGame, show: Show) {
  const { sourceGameId, isPostponed } = game.sheet;
  const { virtualMs } = show.now();
  const own = show.corrections().filter((correction) => correction.sourceGameId === sourceGameId);
  const status = isPostponed ? 'postponed' : view(virtualMs).status;
  return { sourceGameId, status, now: game.truth(virtualMs, own), end: game.truth(Number.POSITIVE_INFINITY, own) };
}

export function describeTruths(show: Show) {
  const { games, virtualMs } = show.now();
  return { virtualTime: iso(virtualMs), games: games.map((shown) => describeTruth(shown, show)) };
}
