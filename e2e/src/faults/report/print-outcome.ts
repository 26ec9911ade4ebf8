import type { ScheduleOutcome } from '../run-schedule.ts';
import { describeFault, type FaultKind } from '../schedule/fault.ts';
import { totalOf } from './total.ts';

/** A line for a schedule, and one more for everything that is wrong with it. */
export function printOutcome({ schedule, inflicted, recoveryMs, hasRecovered, wrong }: ScheduleOutcome): string {
  const verdict = wrong.length > 0 ? 'FAILED' : 'ok    ';
  const faults = schedule.faults.map(describeFault).join('; ');
  const recovery = hasRecovered ? `recovered in ${seconds(recoveryMs)}` : 'did not recover';
  const ineffective = inflicted.filter(({ isEffective }) => !isEffective);
  return [
    `${verdict} seed ${schedule.seed}: ${faults}; ${recovery}`,
    ...ineffective.map(({ fault, evidence }) => `       without effect: ${fault.kind} ${fault.place}: ${evidence}`),
    ...wrong.map((words) => `       ${words}`),
  ].join('\n');
}

/** What a run has come to, in some lines. */
export function printTotal(outcomes: readonly ScheduleOutcome[]): string {
  const { passedCount, failedCount, effectiveShare } = totalOf(outcomes);
  const kinds = Map.groupBy(
    outcomes.flatMap(({ inflicted }) => inflicted),
    ({ fault }): FaultKind => fault.kind,
  );
  const recoveries = outcomes.filter(({ hasRecovered }) => hasRecovered).map(({ recoveryMs }) => recoveryMs);
  const counts = [...kinds].map(([kind, faults]) => `${faults.length} ${kind}`).join(', ');
  return [
    `faults: ${counts}; ${(effectiveShare * 100).toFixed(1)} % took effect`,
    `recovery: ${spread(recoveries)}`,
    `${passedCount} passed, ${failedCount} failed`,
  ].join('\n');
}

function spread(valuesMs: readonly number[]): string {
  const sorted = valuesMs.toSorted((a, b) => a - b);
  const [shortest, median, longest] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (shortest === undefined || median === undefined || longest === undefined) return 'none';
  return `shortest ${seconds(shortest)}, median ${seconds(median)}, longest ${seconds(longest)}`;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
