const noonHours = 12;
const hourMs = 3_600_000;

const easternDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });

/**
 * The date, YYYY-MM-DD, of the evening that the league is in: its day begins at noon Eastern, so that a game after
 * midnight belongs to the evening before, wherever the reader lives.
 */
export function leagueDate(epochMs: number): string {
  return easternDay.format(epochMs - noonHours * hourMs);
}
