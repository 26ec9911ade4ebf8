/** Time left on the game clock as a hall shows it: "5:32"; the tenths of the last minute where the source has them. */
export function clockWords(remainingMs: number, isEstimated: boolean): string {
  const tenths = Math.floor(remainingMs / 100);
  const seconds = Math.floor(tenths / 10);
  const whole = `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
  const hasTenths = seconds < 60 && !isEstimated && tenths % 10 !== 0;
  return hasTenths ? `${whole}.${tenths % 10}` : whole;
}

/** Time on court: "34:05"; null where the source does not have it. */
export function playingTimeWords(secondsPlayed: number | null): string | null {
  if (secondsPlayed === null) return null;
  return `${Math.floor(secondsPlayed / 60)}:${twoDigits(Math.floor(secondsPlayed % 60))}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
