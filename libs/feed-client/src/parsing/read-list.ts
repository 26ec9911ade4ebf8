import { type Issues, shown } from './issues.ts';
import type { TolerantResult } from './parse-tolerantly.ts';

export interface ListOf<Item> {
  /** What one entry is, in messages: `game`. */
  readonly what: string;
  /** The field of an entry that names it in messages. */
  readonly idField: string;
  parse(raw: unknown, label: string): TolerantResult<Item>;
  /** Entries with the same id are one thing; the first is kept. */
  idOf(item: Item): string | number;
}

/** Reads every entry by itself, so that a bad one costs only itself: it is dropped and named in `issues`. */
export function readList<Item>(rawItems: readonly unknown[], list: ListOf<Item>, issues: Issues): Item[] {
  const byId = new Map<string | number, Item>();
  for (const [index, raw] of rawItems.entries()) {
    const label = labelOf(raw, index, list);
    const parsed = list.parse(raw, label);
    if (parsed.problem !== undefined) {
      issues.add(`dropped ${parsed.problem}`);
      continue;
    }
    issues.add(...parsed.issues);
    if (byId.has(list.idOf(parsed.data))) issues.add(`dropped ${label}: listed twice`);
    else byId.set(list.idOf(parsed.data), parsed.data);
  }
  return [...byId.values()];
}

function labelOf(raw: unknown, index: number, { what, idField }: Pick<ListOf<unknown>, 'what' | 'idField'>): string {
  const id = (raw as Readonly<Record<string, unknown>> | null | undefined)?.[idField];
  return id === undefined ? `${what} at ${index}` : `${what} ${shown(id)}`;
}
