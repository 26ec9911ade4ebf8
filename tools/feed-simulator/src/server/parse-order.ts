import { z } from 'zod';
import { SimulatorError } from '../errors.ts';

/** The order in a request's body; a refusal lists all of its problems. */
export function parseOrder<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new SimulatorError('CONTROL_REFUSED', `Cannot do what the request says:\n${z.prettifyError(parsed.error)}`);
}
