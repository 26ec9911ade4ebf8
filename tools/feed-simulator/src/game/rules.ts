/** Rules of the game that the engine plays by and the fold counts by. */
export const regulationPeriods = 4;
export const periodLengthMs = 12 * 60_000;
export const overtimeLengthMs = 5 * 60_000;
export const lengthOfPeriodMs = (period: number) => (period > regulationPeriods ? overtimeLengthMs : periodLengthMs);

/** Team fouls of a period from which on the other team shoots free throws ("in the bonus"). */
export const bonusFrom = (period: number) => (period > regulationPeriods ? 4 : 5);

export const personalFoulsMax = 6;
export const timeoutsPerGame = 7;
export const timeoutsInLastPeriodMax = 4;
export const timeoutsPerOvertime = 2;

/** Time-outs left at the start of `period`, given those left at the end of the one before. */
export function timeoutsAtStart(period: number, left: number): number {
  if (period > regulationPeriods) return timeoutsPerOvertime;
  return period === regulationPeriods ? Math.min(left, timeoutsInLastPeriodMax) : left;
}
