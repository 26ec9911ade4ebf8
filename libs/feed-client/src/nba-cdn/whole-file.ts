import type { z } from 'zod';
import type { Parsed } from '../outcome.ts';
import { isDeeperThan } from '../parsing/is-deeper-than.ts';

/** The files have seven levels. JSON.parse takes any number, but whoever copies or prints a value goes down one call a level. */
const levelCountMax = 32;

/** Reads the frame of a file and hands it on; a frame that needs a repair is not ours to guess at. */
export function wholeFile<Schema extends z.ZodType, Data>(
  schema: Schema,
  raw: unknown,
  read: (file: z.output<Schema>) => Parsed<Data>,
): Parsed<Data> {
  if (isDeeperThan(raw, levelCountMax)) return { kind: 'malformed', reason: `more than ${levelCountMax} levels deep` };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return read(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  return { kind: 'malformed', reason: problems.join('; ') };
}
