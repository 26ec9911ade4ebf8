const two = (value: number) => String(value).padStart(2, '0');

/** ISO duration as the feed prints clocks and minutes: 332000 becomes `PT05M32.00S`. */
export function isoClock(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const minutes = Math.floor(hundredths / 6000);
  return `PT${two(minutes)}M${two(Math.floor((hundredths % 6000) / 100))}.${two(hundredths % 100)}S`;
}

/** Milliseconds of `PT05M32.00S`; an error names the text that is none. */
export function parseIsoClock(text: string): number {
  const parts = /^PT(\d+)M(\d+(?:\.\d+)?)S$/.exec(text);
  if (!parts) throw new Error(`Cannot read a clock: "${text}" is not of the form PT05M32.00S`);
  return Number(parts[1]) * 60_000 + Math.round(Number(parts[2]) * 1000);
}

/** Clock of the status text: `2:44` above a minute, `:32.5` below. */
export function shortClock(ms: number): string {
  if (ms < 60_000) return `:${(ms / 1000).toFixed(1).padStart(4, '0')}`;
  return `${Math.floor(ms / 60_000)}:${two(Math.floor((ms % 60_000) / 1000))}`;
}

/** The feed shows whole seconds above a minute and tenths below. Rounds up, as an arena clock does. */
export function arenaClockMs(ms: number): number {
  const stepMs = ms > 60_000 ? 1000 : 100;
  return Math.ceil(ms / stepMs) * stepMs;
}
