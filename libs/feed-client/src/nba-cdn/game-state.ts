export type Status = 'scheduled' | 'live' | 'final' | 'postponed' | 'cancelled' | 'suspended';
export type Phase = 'pregame' | 'inPlay' | 'endOfPeriod' | 'halftime' | 'final';

/** What the feed says about the state of a game, in three places that do not always agree. */
export interface StateSigns {
  readonly gameStatus: number;
  /** Trimmed: the feed pads it. */
  readonly text: string;
  readonly period: number;
  readonly regulationPeriods: number;
  readonly clockMs: number | null;
  readonly isTied: boolean;
}

export interface GameState {
  readonly status: Status;
  readonly phase: Phase;
  readonly clockRemainingMs: number | null;
  readonly issues: readonly string[];
}

/** The feed has no status for these: a postponed game keeps status 1, and only its text tells. */
const exceptions: ReadonlyArray<readonly [RegExp, Status]> = [
  [/^(ppd|postponed)/i, 'postponed'],
  [/^(cncl|cancel)/i, 'cancelled'],
  [/^susp/i, 'suspended'],
];

/** Decides from all signs together where a game stands. `gameStatus` is 1 to 3. */
export function gameState(signs: StateSigns): GameState {
  const { gameStatus, text, period, clockMs } = signs;
  const exception = exceptions.find(([pattern]) => pattern.test(text))?.[1];
  if (exception) return { status: exception, phase: period === 0 ? 'pregame' : 'endOfPeriod', ...noClock, issues: [] };
  if (gameStatus === 3) return { ...final, issues: [] };
  if (gameStatus === 1) return { status: 'scheduled', phase: 'pregame', ...noClock, issues: [] };
  if (isOver(signs)) return { ...final, issues: [`status 2 with the text ${JSON.stringify(text)}: read as final`] };
  return { status: 'live', phase: livePhase(signs), clockRemainingMs: clockMs, issues: [] };
}

const noClock = { clockRemainingMs: null };
const final = { status: 'final', phase: 'final', ...noClock } as const;

/**
 * Status 2 with the text "Final" has been recorded: six finished games, their clocks empty. Three signs that agree
 * outvote the status; a game with time left, before its last period or with a tie goes on, whatever its text says.
 */
function isOver({ text, period, regulationPeriods, clockMs, isTied }: StateSigns): boolean {
  return /^final/i.test(text) && !clockMs && period >= regulationPeriods && !isTied;
}

/** `Q1 :00.0` between two periods, where the clock itself is missing. */
const saysNoTimeIsLeft = (text: string) => /\s0?:?00\.0$/.test(text);

function livePhase({ text, period, clockMs }: StateSigns): Phase {
  if (period === 0) return 'pregame'; // Live from some minutes before the tip-off on.
  if (/^half/i.test(text)) return 'halftime';
  return clockMs === 0 || (clockMs === null && saysNoTimeIsLeft(text)) ? 'endOfPeriod' : 'inPlay';
}
