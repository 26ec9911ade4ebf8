import type { Version } from '../compatibility/schema-findings.ts';
import type { Finding } from '../finding.ts';

/** The first comparison of schemas by a registry that has just started takes seconds; a later one 20 ms. */
const deadlineMs = 10_000;
const contentType = 'application/vnd.schemaregistry.v1+json';

/** What a registry has of a subject, and what it says of a schema that may come next. */
export interface RegistryAnswer {
  readonly versions: readonly Version[];
  /** Why it refuses, in its own words as far as it has any; undefined when it does not. */
  readonly refusal: string | undefined;
}

/**
 * Asks the registry for the versions of `subject`, and whether `schema` may come next. It registers nothing. A subject
 * that it does not have has no versions and refuses nothing.
 *
 * @throws {Error} when it does not answer, naming its address and what it said instead.
 */
export async function askRegistry(registryUrl: string, subject: string, schema: object): Promise<RegistryAnswer> {
  const path = `/subjects/${encodeURIComponent(subject)}/versions`;
  const list = await ask(registryUrl, path);
  if (list.status === 404) return { versions: [], refusal: undefined };
  const numbers = JSON.parse(bodyOf(list, registryUrl, path)) as number[];
  const versions = await Promise.all(numbers.map((number) => versionOf(registryUrl, `${path}/${number}`, number)));
  return { versions, refusal: await refusalOf(registryUrl, `/compatibility${path}`, schema) };
}

async function versionOf(registryUrl: string, path: string, number: number): Promise<Version> {
  const { schema } = JSON.parse(bodyOf(await ask(registryUrl, path), registryUrl, path)) as { schema: string };
  return { label: `version ${number} of the registry`, schema: JSON.parse(schema) };
}

async function refusalOf(registryUrl: string, path: string, schema: object): Promise<string | undefined> {
  const answer = await ask(registryUrl, path, JSON.stringify({ schema: JSON.stringify(schema) }));
  if (answer.status === 422) return (JSON.parse(answer.text) as { message: string }).message;
  const { is_compatible: isCompatible } = JSON.parse(bodyOf(answer, registryUrl, path)) as { is_compatible: boolean };
  return isCompatible ? undefined : 'is not compatible';
}

/** What a refusal of the registry is for a person. */
export const refusalFinding = (registryUrl: string, subject: string, refusal: string): Finding => ({
  where: subject,
  problem: `is refused by the registry at ${registryUrl}: ${refusal}`,
  rule: 'the registry compares a schema with every version it has, FULL_TRANSITIVE; the owner could not start',
  instead: 'see what else is said here; with nothing else, compare with the versions of the registry by hand',
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(registryUrl: string, path: string, body?: string): Promise<Answer> {
  const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': contentType }, body };
  try {
    const answer = await fetch(registryUrl + path, { ...sent, signal: AbortSignal.timeout(deadlineMs) });
    return { status: answer.status, text: await answer.text() };
  } catch (cause) {
    throw new Error(`Cannot ask the registry at ${registryUrl}: no answer within ${deadlineMs} ms`, { cause });
  }
}

function bodyOf({ status, text }: Answer, registryUrl: string, path: string): string {
  if (status === 200) return text;
  throw new Error(`Cannot ask the registry at ${registryUrl}${path}: ${status} ${text.slice(0, 200)}`);
}
