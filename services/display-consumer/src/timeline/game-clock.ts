import type { GameClock } from '../api.ts';
import type { HistoryPoint } from './score-history.ts';

/** A live game is published at least this often, so a fact that is older says nothing about a running clock. */
const estimateMsMax = 10_000;
/** The fastest simulated evening runs a thousandfold; a clock that jumps further was corrected, not running. */
const rateMax = 1_000;

/** Where a clock stood when it was looked at, epoch ms. */
interface ClockSample {
  readonly observedAt: number;
  readonly period: number;
  readonly remainingMs: number | null;
}

/** The clock as the last two facts of the game show it; null without any. */
export function gameClock(history: readonly HistoryPoint[]): GameClock | null {
  const newest = history.at(-1);
  if (!newest) return null;
  const isInPlay = newest.status === 'live' && newest.phase === 'inPlay';
  return estimate(isInPlay ? sampleBefore(history) : undefined, sampleOf(newest));
}

/** A revision that was seen twice was unchanged in between: then the fact before is of the same revision. */
function sampleBefore(history: readonly HistoryPoint[]): ClockSample | undefined {
  const newest = history.at(-1);
  const before = history.at(-2);
  if (newest && newest.lastObservedAt > newest.firstObservedAt)
    return { ...sampleOf(newest), observedAt: newest.firstObservedAt };
  return before && sampleOf(before);
}

function sampleOf({ lastObservedAt, period, clockRemainingMs }: HistoryPoint): ClockSample {
  return { observedAt: lastObservedAt, period, remainingMs: clockRemainingMs };
}

function estimate(before: ClockSample | undefined, last: ClockSample): GameClock {
  const { observedAt, remainingMs } = last;
  const rate = before ? rateBetween(before, last) : 0;
  if (!before || rate === 0 || !remainingMs)
    return { remainingMs, isRunning: false, rate: 0, observedAt, runsUntil: observedAt };
  const pollMs = Math.min(observedAt - before.observedAt, estimateMsMax);
  return { remainingMs, isRunning: true, rate, observedAt, runsUntil: observedAt + pollMs };
}

/** Game time per wall time; 0 when the two do not show the clock of one period running down. */
function rateBetween(before: ClockSample, last: ClockSample): number {
  if (before.period !== last.period || before.remainingMs === null || last.remainingMs === null) return 0;
  const elapsedMs = last.observedAt - before.observedAt;
  const playedMs = before.remainingMs - last.remainingMs;
  if (elapsedMs <= 0 || playedMs <= 0) return 0;
  const rate = playedMs / elapsedMs;
  return rate > rateMax ? 0 : rate;
}
