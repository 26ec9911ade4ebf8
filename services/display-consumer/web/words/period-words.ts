import type { TimelinePoint } from '../../src/api.ts';
import { clockWords } from './clock-words.ts';

/** "Q2", "OT", "OT3"; halves are "H1", and leagues with another number of periods get "P1". */
export function periodWords(period: number, regulationPeriods: number): string {
  if (period > regulationPeriods) return overtimeWords(period - regulationPeriods);
  if (regulationPeriods === 4) return `Q${period}`;
  return regulationPeriods === 2 ? `H${period}` : `P${period}`;
}

/** "OT", "OT2" … */
export function overtimeWords(overtime: number): string {
  return overtime === 1 ? 'OT' : `OT${overtime}`;
}

/** "Q3 9:33": a moment of the game; without a clock its period. */
export function momentInGame(
  { period, clockRemainingMs }: Pick<TimelinePoint, 'period' | 'clockRemainingMs'>,
  { regulationPeriods }: { readonly regulationPeriods: number },
): string {
  const words = periodWords(period, regulationPeriods);
  return clockRemainingMs === null ? words : `${words} ${clockWords(clockRemainingMs, false)}`;
}
