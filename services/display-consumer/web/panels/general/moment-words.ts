// Moments and days in the viewer's own language and time zone. The formats are made once: making one costs more than using it.

const dayAndTime = { dateStyle: 'medium', timeStyle: 'medium' } as const;
const moment = new Intl.DateTimeFormat(undefined, dayAndTime);
const localMoment = new Intl.DateTimeFormat(undefined, { ...dayAndTime, timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', timeZone: 'UTC' });

const dayMs = 86_400_000;
/** A date in JavaScript goes no further: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const timeMax = 8.64e15;

/** A moment, epoch ms; null where it is beyond every calendar. `isLocal` = belongs to no time zone. */
export function momentWords(time: number, isLocal: boolean): string | null {
  return Math.abs(time) <= timeMax ? (isLocal ? localMoment : moment).format(time) : null;
}

/** A day, counted from 1970-01-01; null where it is beyond every calendar. */
export function dayWords(days: number): string | null {
  return Math.abs(days * dayMs) <= timeMax ? day.format(days * dayMs) : null;
}

/** A time of day, ms since midnight; null where no day has it. */
export function timeOfDayWords(ms: number): string | null {
  return ms >= 0 && ms < dayMs ? timeOfDay.format(ms) : null;
}

/** The smallest number that can be a moment of this century, in each unit, largest first. */
const guesses = [
  { from: 1e17, unitMs: 1e-6 },
  { from: 1e14, unitMs: 1e-3 },
  { from: 1e11, unitMs: 1 },
  { from: 1e9, unitMs: 1_000 },
];

/** Epoch ms out of a number that is said to be a moment; null where it looks like something else. */
export function guessedTime(value: number): number | null {
  const guess = guesses.find(({ from }) => value >= from);
  return guess ? value * guess.unitMs : null;
}
