import type { SeenGame } from '@courtside/feed-client';

/** A game whose file (its box score, its plays) matters: one of the evening, or one whose end has not been seen yet. */
export interface WatchedGame {
  readonly gameId: string;
  /** Its state on the scoreboard, the last one if it is not listed any more. */
  readonly status: SeenGame['status'];
  /** Epoch ms; null while it is to be determined. */
  readonly scheduledTipOff: number | null;
  /** Since when the scoreboard does not list it any more, epoch ms. */
  readonly unlistedSince: number | null;
  /** Since when scoreboard or file call it final, epoch ms. */
  readonly finalSince: number | null;
}

/** How often a file is asked for. */
export type Pace = 'live' | 'waiting' | 'final' | 'never';

const minutesMs = 60_000;
/** Players appear in a box score some minutes before the tip-off. */
const leadMs = 10 * minutesMs;
/** Most corrections come within two hours of the end. */
const correctionWindowMs = 120 * minutesMs;
/** A file mostly is final within seconds of the scoreboard, or it is in trouble. */
const promptFinalMs = 10 * minutesMs;
/** Then a final file that has not come is not waited for any more. */
const finalWaitMaxMs = 24 * 60 * minutesMs;

/** At the default interval of 5 s: every 5 s, every minute, every 10 minutes. */
const intervalsPerPoll = { live: 1, waiting: 12, final: 120 } as const;

export const paceDelayMs = (pace: Exclude<Pace, 'never'>, intervalMs: number): number =>
  intervalsPerPoll[pace] * intervalMs;

/** How often the file of a game is worth asking for. `isFileFinal`: the newest one that was seen is final. */
export function paceOf(game: WatchedGame, isFileFinal: boolean, now: number): Pace {
  if (isFileFinal && game.status === 'live' && game.unlistedSince === null) return 'waiting'; // One of them is behind.
  if (isFileFinal) return game.finalSince !== null && now < game.finalSince + correctionWindowMs ? 'final' : 'never';
  if (game.unlistedSince !== null) return now < game.unlistedSince + finalWaitMaxMs ? 'waiting' : 'never';
  switch (game.status) {
    case 'live':
      return 'live';
    case 'suspended':
      return 'waiting';
    case 'final':
      return paceToFinal(now - (game.finalSince ?? now));
    case 'scheduled':
      return game.scheduledTipOff !== null && now >= game.scheduledTipOff - leadMs ? 'waiting' : 'never';
    case 'postponed':
    case 'cancelled':
      return 'never';
    default:
      return game.status satisfies never;
  }
}

function paceToFinal(waitedMs: number): Pace {
  if (waitedMs < promptFinalMs) return 'live';
  return waitedMs < finalWaitMaxMs ? 'waiting' : 'never';
}
