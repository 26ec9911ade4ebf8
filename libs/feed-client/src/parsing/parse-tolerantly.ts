import type { z } from 'zod';
import { shown } from './issues.ts';

/** Quoted numbers are coerced in the first round; what is still wrong is emptied in the second. */
const repairRoundsMax = 2;
const problemCountShownMax = 3;

export type TolerantResult<Data> =
  | { readonly data: Data; readonly issues: readonly string[]; readonly problem?: never }
  | { readonly problem: string };

/**
 * Parses `raw` by the schema, and where that fails repairs a copy: a quoted number is read as a number, a number in the
 * place of text as text, 0 and 1 as the flags "0" and "1"; anything else becomes null, for which nullable fields have
 * room and required ones do not. Every repair is named in `issues`, with its path below `label`.
 *
 * The schemas stay strict and say what the feed promises; the forgiving is here.
 */
export function parseTolerantly<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  label: string,
): TolerantResult<z.output<Schema>> {
  const issues: string[] = [];
  let parsed = schema.safeParse(raw);
  for (let round = 0; !parsed.success && round < repairRoundsMax; round += 1) {
    const copy: unknown = round === 0 ? structuredClone(raw) : raw;
    for (const issue of parsed.error.issues) issues.push(...repair(copy, issue, label));
    raw = copy;
    parsed = schema.safeParse(raw);
  }
  return parsed.success ? { data: parsed.data, issues } : { problem: `${label}: ${problemOf(parsed.error)}` };
}

/** Repairs in place and says so; nothing to say when the place does not exist. */
function repair(root: unknown, issue: z.core.$ZodIssue, label: string): string[] {
  const holder = issue.path.slice(0, -1).reduce<unknown>((value, key) => (value as Holder)?.[key], root) as Holder;
  const key = issue.path.at(-1);
  if (key === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return [];
  const value = holder[key];
  holder[key] = coerced(value, issue) ?? null;
  return [`${label}: ${issue.path.join('.')} is ${shown(value)}, read as ${shown(holder[key])}`];
}

type Holder = Record<PropertyKey, unknown> | null | undefined;

/** The other ways to say yes or no. Looked up as they are: an object cannot always be made into text. */
const flags: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [0, '0'],
  [1, '1'],
  [false, '0'],
  [true, '1'],
  ['false', '0'],
  ['true', '1'],
]);

function coerced(value: unknown, issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'invalid_value') return flags.get(value);
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'string' && typeof value === 'number') return String(value);
  const isQuotedNumber = typeof value === 'string' && /^\s*-?\d{1,15}(\.\d+)?\s*$/.test(value);
  return issue.expected === 'number' && isQuotedNumber ? Number(value) : undefined;
}

function problemOf(error: z.ZodError): string {
  const problems = error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
  return problems.slice(0, problemCountShownMax).join('; ');
}
