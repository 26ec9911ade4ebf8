import { isBreak } from '../fold/fold-game.ts';
import { bonusFrom, regulationPeriods } from '../game/rules.ts';
import { otherSide, type Side } from '../game/sheet.ts';
import type { GameView } from '../game/view.ts';

/** Four rows from the start, zeros in advance; overtimes are appended. */
export function periodRows({ fold, period }: GameView, side: Side) {
  return Array.from({ length: Math.max(regulationPeriods, period) }, (_, index) => ({
    period: index + 1,
    periodType: index < regulationPeriods ? 'REGULAR' : 'OVERTIME',
    score: fold[side].periods[index] ?? 0,
  }));
}

/** "1" when the other team's fouls give free throws; null before the game and once it is over. */
export function inBonus({ fold, status }: GameView, side: Side): '0' | '1' | null {
  if (status !== 'live') return null;
  const foulsOfOther = isBreak(fold) ? 0 : fold[otherSide(side)].teamFouls;
  return foulsOfOther >= bonusFrom(fold.period) ? '1' : '0';
}

export const timeoutsRemaining = ({ fold, status }: GameView, side: Side) =>
  status === 'scheduled' ? 0 : fold[side].timeoutsLeft;
