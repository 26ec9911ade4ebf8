const eastern = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const two = (value: number) => String(value).padStart(2, '0');

/** Wall clock of New York as if it were UTC: the offset is `easternAsUtcMs(ms) - ms`. */
function easternAsUtcMs(ms: number): number {
  const part = Object.fromEntries(eastern.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** `2020-12-22T19:00:00-05:00` while the game is live; before and after, the feed marks the same wall time `Z`. */
export function easternIso(ms: number, isLive: boolean): string {
  const wallMs = easternAsUtcMs(ms);
  const wall = new Date(wallMs).toISOString().slice(0, 19);
  if (!isLive) return `${wall}Z`;
  return `${wall}-${two(Math.round((ms - wallMs) / 3_600_000))}:00`;
}

/** Date in New York, `YYYY-MM-DD`. */
export const easternDate = (ms: number) => new Date(easternAsUtcMs(ms)).toISOString().slice(0, 10);

/** Epoch ms of a wall time in New York. Not for the hour that the change to summer time skips. */
export function easternMs(date: string, hour: number, minute = 0): number {
  const asUtcMs = Date.parse(`${date}T${two(hour)}:${two(minute)}:00Z`);
  return asUtcMs - (easternAsUtcMs(asUtcMs) - asUtcMs);
}

/** `7:00 pm ET` */
export function tipOffText(ms: number): string {
  const wall = new Date(easternAsUtcMs(ms));
  const hour = wall.getUTCHours();
  return `${hour % 12 || 12}:${two(wall.getUTCMinutes())} ${hour < 12 ? 'am' : 'pm'} ET`;
}

/** Time stamp of game files: Eastern, 24 hours, with a fraction. */
export function gameFileTime(ms: number): string {
  return `${easternIso(ms, false).replace('T', ' ').slice(0, 19)}.${String(ms % 1000).padStart(3, '0')}000`;
}

/** Time stamp of the scoreboard: Eastern, 12 hours without AM/PM, and the fraction repeats minute and second. */
export function scoreboardTime(ms: number): string {
  const [date = '', time = ''] = easternIso(ms, false).slice(0, 19).split('T');
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return `${date} ${two(hour % 12 || 12)}:${two(minute)}:${two(second)}.${minute}${second}`;
}

/** `2020-12-23T00:00:00Z` */
export const utcSeconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** `2020-12-23T00:08:08.0Z` */
export const utcTenths = (ms: number) => `${new Date(ms).toISOString().slice(0, 21)}Z`;
