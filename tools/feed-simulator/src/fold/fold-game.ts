import { lengthOfPeriodMs, regulationPeriods } from '../game/rules.ts';
import type { GameSheet } from '../game/sheet.ts';
import type { Action } from '../nba/action.ts';
import { parseIsoClock } from '../nba/clock-text.ts';
import { countAction } from './count-action.ts';
import { createGameFold, type GameFold, type Phase } from './game-fold.ts';
import { enterPeriod, settlePlayingTime, sideOf, substitute } from './playing-time.ts';

/**
 * Box score and scoreboard of a game from its visible actions, in game order, by the rules that make totals exact.
 * Folded whole each time: late entries appear in the middle, and who remembers the last action would lose them.
 */
export function foldGame(sheet: GameSheet, actions: readonly Action[]): GameFold {
  const fold = createGameFold(sheet);
  for (const action of actions) foldAction(sheet, fold, action);
  settlePlayingTime(fold, fold.clockMs);
  return fold;
}

function foldAction(sheet: GameSheet, fold: GameFold, action: Action): void {
  if (action.period > fold.period) enterPeriod(fold, action.period);
  fold.clockMs = parseIsoClock(action.clock);
  fold.phase = phaseAfter(fold, action);
  if (isPeriodEnd(action)) fold.endedPeriod = action.period;
  const side = sideOf(sheet, action);
  if (!side) return;
  if (action.actionType === 'substitution') substitute(fold[side], action, fold.clockMs);
  else if (scores(fold, () => countAction(fold, side, action))) {
    const [home, away] = [fold.home.score, fold.away.score];
    const before = fold.scores.at(-1);
    const points = home + away - (before?.home ?? 0) - (before?.away ?? 0);
    fold.scores.push({ side, points, home, away, playedMs: playedMs(fold) });
  }
}

function scores(fold: GameFold, count: () => void): boolean {
  const before = fold.home.score + fold.away.score;
  count();
  return fold.home.score + fold.away.score !== before;
}

const isPeriodEnd = ({ actionType, subType }: Action) => actionType === 'period' && subType === 'end';
const isPeriodStart = ({ actionType, subType }: Action) => actionType === 'period' && subType === 'start';
export const isBreak = ({ phase }: GameFold) => phase === 'halftime' || phase === 'endOfPeriod';

function phaseAfter(fold: GameFold, action: Action): Phase {
  if (action.actionType === 'game') return 'final';
  if (isPeriodEnd(action)) return action.period === regulationPeriods / 2 ? 'halftime' : 'endOfPeriod';
  // Line-ups of a period are entered during the break before it.
  return isBreak(fold) && !isPeriodStart(action) ? fold.phase : 'inPlay';
}

function playedMs(fold: GameFold): number {
  let before = 0;
  for (let period = 1; period < fold.period; period += 1) before += lengthOfPeriodMs(period);
  return before + lengthOfPeriodMs(fold.period) - fold.clockMs;
}
