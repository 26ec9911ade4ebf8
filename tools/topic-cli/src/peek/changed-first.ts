import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fact with what differs from the one before in front, in records within it as well; nothing is left out. So a line
 * that is cut to its width shows what has happened.
 */
export function changedFirst(fact: unknown, before: unknown): unknown {
  if (!isFields(fact) || !isFields(before)) return fact;
  const [changed, same] = [[] as [string, unknown][], [] as [string, unknown][]];
  for (const [name, value] of Object.entries(fact)) {
    const isSame = Object.hasOwn(before, name) && isDeepStrictEqual(value, before[name]);
    (isSame ? same : changed).push([name, changedFirst(value, before[name])]);
  }
  return Object.fromEntries([...changed, ...same]);
}

/** Without the fields that other columns of the line say: those that make up the key, and when the source was asked. */
export function withoutColumns(fact: unknown, key: string | null): unknown {
  if (!isFields(fact)) return fact;
  const said = new Set([key, ...(key?.split('/') ?? [])]);
  const fields = Object.entries(fact).filter(
    ([name, value]) => name !== 'observedAt' && !(typeof value === 'string' && said.has(value)),
  );
  return Object.fromEntries(fields);
}
