export type Json = Readonly<Record<string, unknown>>;

/** A copy in which every value that is neither list nor object is what `change` makes of it, all the way down. */
function mapValues(value: unknown, change: (value: unknown, name: string) => unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapValues(inner, change, name));
  if (value === null || typeof value !== 'object') return change(value, name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapValues(inner, change, key)]));
}

/** Numbers as texts and texts of digits as numbers. */
export const swapped = (value: unknown): unknown =>
  mapValues(value, (inner) => {
    if (typeof inner === 'number') return String(inner);
    return typeof inner === 'string' && /^\d+$/.test(inner) ? Number(inner) : inner;
  });

export const everyNumber = (value: unknown, replacement: unknown): unknown =>
  mapValues(value, (inner) => (typeof inner === 'number' ? replacement : inner));

/** Every clock that is not empty as `text`. */
export const withClock = (value: unknown, text: string): unknown =>
  mapValues(value, (inner, name) => (/^(gameClock|clock|minutes)$/.test(name) && inner !== '' ? text : inner));

/** A copy without fields of these names. */
export function without(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => without(inner, names));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, names)]));
}
