// Moments in the viewer's own language and time zone. The formats are made once: making one costs more than using it.

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const timeOfDayExact = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const leagueDay = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "20:31:05": when something was noticed today. */
export const momentWords = (time: number): string => timeOfDayExact.format(time);

/** "20:30" on the same day as `now`, else with the day. */
export function tipOffWords(tipOff: number, now: number): string {
  const isSameDay = new Date(tipOff).toDateString() === new Date(now).toDateString();
  return (isSameDay ? timeOfDay : dayAndTime).format(tipOff);
}

/** A league date (YYYY-MM-DD), which belongs to no time zone. */
export function leagueDayWords(gameDate: string | null): string {
  const time = gameDate === null ? Number.NaN : Date.parse(`${gameDate}T00:00:00Z`);
  if (Number.isNaN(time)) return gameDate ?? 'Date unknown';
  return leagueDay.format(time);
}

/** How long ago, in one unit: "just now", "3 s ago", "2 min ago", "5 h ago", "4 days ago". */
export function agoWords(ageMs: number): string {
  const seconds = Math.floor(ageMs / 1000);
  if (seconds < 2) return 'just now';
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} h ago`;
  return `${Math.floor(seconds / 86_400)} days ago`;
}
