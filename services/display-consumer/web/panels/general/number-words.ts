// Numbers as the viewer writes them. The formats are made once: making one costs more than using it.

/** "2026" is a year as often as not, "10,000" is not. */
const useGrouping = 'min2';
const whole = new Intl.NumberFormat(undefined, { useGrouping, maximumFractionDigits: 3 });
const small = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 4 });
const extreme = new Intl.NumberFormat(undefined, { notation: 'scientific', maximumSignificantDigits: 6 });
const identifier = new Intl.NumberFormat(undefined, { useGrouping: false, maximumFractionDigits: 20 });
const percent = new Intl.NumberFormat(undefined, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Beyond these the digits of a number no longer say anything to a reader. */
const readable = { from: 1e-6, to: 1e15 };

/** A number: at most three decimals, four digits below 1, powers of ten where it is beyond reading. */
export function numberWords(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < readable.from || size >= readable.to)) return extreme.format(value);
  return (size < 1 ? small : whole).format(value);
}

/** The number of a person or a thing: without commas, never rounded. */
export const identifierWords = (value: number): string => identifier.format(value);

/** A share of 0..100: "46.7%". */
export const percentWords = (value: number): string => percent.format(value / 100);
