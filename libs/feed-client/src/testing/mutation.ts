/** Copies of JSON in which something is other than it was. */

type Json = Record<string, unknown>;
export type Path = readonly string[];

/** In the place of a value: it is not there at all. */
export const gone = Symbol('gone');

/** The paths of all values inside, those of objects and lists too; not that of the whole. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return inner.flatMap(([key, child]) => [[...path, key], ...pathsOf(child, [...path, key])]);
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json | null | undefined)?.[key], value);

/** A copy in which the value at the path is another one; the same where an earlier change has removed that place. */
export function replaceAt(value: unknown, path: Path, replacement: unknown): unknown {
  const holder = valueAt(value, path.slice(0, -1));
  return typeof holder === 'object' && holder !== null ? copyWith(value, path, replacement) : value;
}

function copyWith(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as Json) }) as Json;
  if (rest.length === 0 && replacement === gone) delete copy[key];
  else copy[key] = rest.length === 0 ? replacement : copyWith(copy[key], rest, replacement);
  return copy;
}
