import type { GameView } from '../game/view.ts';
import { isoClock, shortClock } from './clock-text.ts';
import { tipOffText } from './eastern-time.ts';

/** Status fields that scoreboard and box score share, for a clock that stands at `clockMs`. */
export function statusFields(view: GameView, clockMs: number) {
  const { sheet } = view.game;
  if (view.status === 'scheduled') {
    return {
      gameStatus: 1,
      gameStatusText: sheet.isPostponed ? 'PPD' : tipOffText(sheet.tipOffMs),
      period: 0,
      gameClock: '',
    };
  }
  if (view.status === 'final')
    return { gameStatus: 3, gameStatusText: finalText(view.period), period: view.period, gameClock: '' };
  return { gameStatus: 2, gameStatusText: liveText(view, clockMs), period: view.period, gameClock: isoClock(clockMs) };
}

function finalText(period: number): string {
  if (period <= 4) return 'Final';
  return period === 5 ? 'Final/OT' : `Final/OT${period - 4}`;
}

function liveText({ fold, period }: GameView, clockMs: number): string {
  if (fold.phase === 'halftime') return 'Half';
  const name = period <= 4 ? `Q${period}` : `OT${period - 4}`;
  return `${name} ${shortClock(clockMs)}`;
}
