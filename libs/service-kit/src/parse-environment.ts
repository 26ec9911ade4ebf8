import type { z } from 'zod';
import { ServiceKitError } from './errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** All of a log-in or none. */
const logIns = [
  ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'],
  ['SCHEMA_REGISTRY_USERNAME', 'SCHEMA_REGISTRY_PASSWORD'],
];
const shownLengthMax = 80; // A value that was pasted by accident must not fill the screen.

/**
 * The typed configuration that the environment gives, or one error that lists every problem at once.
 *
 * An empty variable counts as absent, because compose files and shells pass on what is not set as empty.
 *
 * @throws {ServiceKitError} `ENVIRONMENT_INVALID`, naming each variable, what it must be and what it is.
 */
export function parseEnvironment<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
): Readonly<z.output<Schema>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => problemOf(issue, given)),
    ...logIns.flatMap((names) => logInProblems(names, schema, given)),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new ServiceKitError('ENVIRONMENT_INVALID', `Cannot start with this environment:\n${problems.join('\n')}`);
}

function problemOf(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0]);
  const value = given[name];
  return value === undefined ? `  ${name}: must be set` : `  ${name}: ${issue.message} (got ${shown(name, value)})`;
}

/** Half a log-in would be taken for none at all, and the broker's refusal says nothing of the cause. */
function logInProblems(names: readonly string[], schema: z.ZodObject, given: Environment): string[] {
  if (!names.every((name) => name in schema.shape)) return [];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  const set = names.filter((name) => !missing.includes(name));
  const because = `${set.join(' and ')} ${set.length > 1 ? 'are' : 'is'}`;
  return missing.map((name) => `  ${name}: must be set, because ${because}`);
}

/** Secrets never reach a log: not as the value of their own variable, nor inside an address. */
function shown(name: string, value: string): string {
  if (/PASSWORD|SECRET|TOKEN|KEY/.test(name)) return 'a hidden value';
  const safe = value.replace(/\/\/[^/]*@/, '//***@');
  return JSON.stringify(safe.length > shownLengthMax ? `${safe.slice(0, shownLengthMax)}…` : safe);
}
