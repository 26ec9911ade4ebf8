/** A length of time as a clock has it: "5:32", "1:05:32", "0:12.5"; below a second "45 ms", because 0:00.045 hides it. */
export function durationWords(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  const size = Math.round(Math.abs(ms));
  if (!Number.isSafeInteger(size)) return `${ms / 1000} s`; // Longer than recorded history: no clock.
  if (size > 0 && size < 1000) return `${sign}${size} ms`;
  const seconds = Math.floor(size / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : `${minutes}`;
  return `${sign}${head}:${twoDigits(seconds % 60)}${fraction(size % 1000)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

const fraction = (ms: number) => (ms === 0 ? '' : `.${String(ms).padStart(3, '0').replace(/0+$/, '')}`);
