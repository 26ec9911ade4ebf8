import type { TimelinePoint } from '../../../src/api.ts';

/** Lengths of the periods, as the fact gives them. */
export interface PeriodLengths {
  readonly regulationPeriods: number;
  readonly periodLengthSeconds: number;
  readonly overtimeLengthSeconds: number;
}

/** The lead over game time. */
export interface LeadSeries {
  /** Seconds played, rising. */
  readonly elapsedSeconds: readonly number[];
  /** Points of the home team less those of the other, from that second on. */
  readonly leads: readonly number[];
  /** The first that is known of the game; null when that is its start. */
  readonly knownFrom: TimelinePoint | null;
}

/** Seconds of play before a period (1 for the first). */
export function secondsBefore(period: number, lengths: PeriodLengths): number {
  const regulation = Math.min(period - 1, lengths.regulationPeriods);
  const overtimes = Math.max(0, period - 1 - lengths.regulationPeriods);
  return regulation * lengths.periodLengthSeconds + overtimes * lengths.overtimeLengthSeconds;
}

/**
 * The lead over game time, from a timeline in the order of its facts.
 *
 * Where a later fact is earlier in the game (a clock that was set back, a correction), it replaces what had been said
 * of the game from there on: it is the newer truth. Facts without a clock are placed where the game was before them.
 * Of a game that was met under way nothing is claimed about the time before.
 */
export function leadSeries(timeline: readonly TimelinePoint[], lengths: PeriodLengths): LeadSeries {
  const elapsedSeconds: number[] = [];
  const leads: number[] = [];
  for (const point of timeline) {
    const at = elapsedAt(point, lengths) ?? elapsedSeconds.at(-1) ?? 0;
    while ((elapsedSeconds.at(-1) ?? -1) >= at) {
      elapsedSeconds.pop();
      leads.pop();
    }
    elapsedSeconds.push(at);
    leads.push(point.home - point.away);
  }
  const [first] = timeline;
  const isFromStart = !first || first.home + first.away === 0;
  if (isFromStart && elapsedSeconds[0] !== 0) {
    elapsedSeconds.unshift(0);
    leads.unshift(0);
  }
  return { elapsedSeconds, leads, knownFrom: isFromStart ? null : first };
}

function elapsedAt({ period, clockRemainingMs }: TimelinePoint, lengths: PeriodLengths): number | null {
  if (period < 1) return 0;
  if (clockRemainingMs === null) return null;
  const length = period > lengths.regulationPeriods ? lengths.overtimeLengthSeconds : lengths.periodLengthSeconds;
  return secondsBefore(period, lengths) + Math.max(0, length - clockRemainingMs / 1000);
}
