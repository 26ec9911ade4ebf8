import type { ScheduleOutcome } from '../run-schedule.ts';

/** Of the faults of a run so many must have taken effect: one below that has tried too little to pass. */
const effectiveShareMin = 0.95;

export interface Total {
  readonly passedCount: number;
  readonly failedCount: number;
  /** Of the faults, 0 to 1; 1 without any. */
  readonly effectiveShare: number;
}

export function totalOf(outcomes: readonly ScheduleOutcome[]): Total {
  const inflicted = outcomes.flatMap((outcome) => outcome.inflicted);
  const failedCount = outcomes.filter(({ wrong }) => wrong.length > 0).length;
  const effectiveCount = inflicted.filter(({ isEffective }) => isEffective).length;
  return {
    passedCount: outcomes.length - failedCount,
    failedCount,
    effectiveShare: inflicted.length === 0 ? 1 : effectiveCount / inflicted.length,
  };
}

/** Whether every promise was kept in all schedules that were planned, under faults that were real. */
export function hasPassed(outcomes: readonly ScheduleOutcome[], plannedCount: number): boolean {
  const { passedCount, effectiveShare } = totalOf(outcomes);
  return passedCount === plannedCount && effectiveShare >= effectiveShareMin;
}
