import type { GameSummary } from '../../src/api.ts';
import type { ClockReading } from '../live/clock-at.ts';
import { clockWords } from './clock-words.ts';
import { overtimeWords, periodWords } from './period-words.ts';
import { tipOffWords } from './time-words.ts';

/** Where a game stands, in two parts that are set apart: "Q2" and "5:32", "Final/OT" and nothing. */
export interface Standing {
  readonly phase: string;
  readonly clock: string | null;
  readonly isClockEstimated: boolean;
}

type Game = Pick<GameSummary, 'status' | 'phase' | 'period' | 'regulationPeriods' | 'scheduledTipOff'>;

/**
 * Where a game stands, as people say it.
 *
 * @param reading the game clock at `now`
 * @param now epoch ms: it decides whether a tip-off needs its day
 */
export function standingOf(game: Game, reading: ClockReading | null, now: number): Standing {
  if (game.status === 'live' && game.phase === 'inPlay') return inPlay(game, reading);
  return { phase: phaseWords(game, now), clock: null, isClockEstimated: false };
}

function inPlay(game: Game, reading: ClockReading | null): Standing {
  return {
    phase: namedPeriod(game) ?? 'Live',
    clock: reading && clockWords(reading.remainingMs, reading.isEstimated),
    isClockEstimated: reading?.isEstimated ?? false,
  };
}

function phaseWords(game: Game, now: number): string {
  switch (game.status) {
    case 'scheduled':
      return game.scheduledTipOff === null ? 'Time to be determined' : tipOffWords(game.scheduledTipOff, now);
    case 'live':
      return livePhaseWords(game);
    case 'final':
      return finalWords(game);
    case 'postponed':
      return 'Postponed';
    case 'cancelled':
      return 'Cancelled';
    case 'suspended':
      return 'Suspended';
    case null:
      return 'No score yet';
    default:
      return game.status satisfies never;
  }
}

function livePhaseWords(game: Game): string {
  if (game.phase === 'halftime') return 'Halftime';
  if (game.phase === 'pregame') return 'About to start';
  if (game.phase === 'final') return finalWords(game);
  const period = namedPeriod(game);
  return period ? `End of ${period}` : 'Between periods';
}

function finalWords({ period, regulationPeriods }: Game): string {
  const overtimes = (period ?? 0) - (regulationPeriods ?? Number.POSITIVE_INFINITY);
  return overtimes > 0 ? `Final/${overtimeWords(overtimes)}` : 'Final';
}

function namedPeriod({ period, regulationPeriods }: Game): string | null {
  return period === null || regulationPeriods === null || period < 1 ? null : periodWords(period, regulationPeriods);
}

/** "Q2 5:32", "Halftime": the standing in one line. */
export function standingWords({ phase, clock }: Standing): string {
  return clock === null ? phase : `${phase} ${clock}`;
}
