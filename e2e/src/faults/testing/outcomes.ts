import type { ScheduleOutcome } from '../run-schedule.ts';
import type { PlannedFault } from '../schedule/fault.ts';
import { nothingShown } from '../viewer/shown-evening.ts';

export const fault: PlannedFault = { kind: 'kill', place: 'broker', startMs: 0, durationMs: 400 };

/** What a schedule of one fault has come to that took effect and broke no promise. */
export const outcome = (about: Partial<ScheduleOutcome>): ScheduleOutcome => ({
  schedule: { seed: 7, faults: [fault] },
  inflicted: [{ fault, isEffective: true, evidence: 'process 12 is gone' }],
  ...{ recoveryMs: 1_200, hasRecovered: true, wrong: [], shown: nothingShown },
  ...about,
});
