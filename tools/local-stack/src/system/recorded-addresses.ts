import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { identifyProcess, isRunning, type ProcessIdentity } from '../parts/process-identity.ts';
import { writePrivately } from '../secure/private-file.ts';
import type { Stack } from '../start-stack.ts';

/** Where a stack listens, and how one gets in, as the variables that every part takes. */
export interface RecordedAddresses {
  readonly KAFKA_BROKERS: string;
  readonly SCHEMA_REGISTRY_URL: string;
  readonly [variable: `KAFKA_SASL_${string}` | `KAFKA_SSL_${string}` | `SCHEMA_REGISTRY_${string}`]: string;
}

/** `principal` is who somebody is that looks into a secure stack. */
export const environmentOf = (
  { brokers, registryUrl, secrets }: Pick<Stack, 'brokers' | 'registryUrl' | 'secrets'>,
  principal: string | undefined,
): RecordedAddresses => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
  ...(principal === undefined ? {} : secrets?.environmentOf(principal)),
});

interface Note {
  readonly owner: ProcessIdentity;
  readonly addresses: RecordedAddresses;
}

/**
 * Writes down where the stack of this process listens, so that a command in another terminal finds it when the usual
 * ports were taken. There may be a password in it, so only this user reads it. The answer removes the note.
 */
export function recordAddresses(file: string, addresses: RecordedAddresses): () => void {
  const owner = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: '' };
  mkdirSync(dirname(file), { recursive: true });
  writePrivately(file, JSON.stringify({ owner, addresses } satisfies Note));
  return () => rmSync(file, { force: true });
}

/** The addresses in `file`; undefined when there are none, or when whoever wrote them down has ended since. */
export function readRecordedAddresses(file: string): RecordedAddresses | undefined {
  try {
    const { owner, addresses }: Note = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(owner) ? addresses : undefined;
  } catch {
    return undefined;
  }
}
