import { type PeriodLengths, secondsBefore } from './lead-series.ts';

/** A period on the axis of game time, seconds. */
export interface PeriodMark {
  readonly period: number;
  readonly start: number;
  readonly end: number;
}

/** Every period of regulation, and the overtimes that have begun. */
export function periodMarks(period: number, lengths: PeriodLengths): readonly PeriodMark[] {
  const count = Math.max(lengths.regulationPeriods, period);
  return Array.from({ length: count }, (_, index) => ({
    period: index + 1,
    start: secondsBefore(index + 1, lengths),
    end: secondsBefore(index + 2, lengths),
  }));
}

/** Less than this and a lead of one point would fill the chart. */
const leadLimitMin = 10;

/** How far the axis goes up and down: the same both ways, so that level stays in the middle; in steps of 5. */
export function leadLimit(least: number | null, most: number | null): number {
  const biggest = Math.max(Math.abs(least ?? 0), Math.abs(most ?? 0));
  return Math.max(leadLimitMin, Math.ceil((biggest + 1) / 5) * 5);
}
