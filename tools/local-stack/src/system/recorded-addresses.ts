import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identifyProcess, isRunning, type ProcessIdentity } from '../parts/process-identity.ts';
import type { Stack } from '../start-stack.ts';

/** Where a stack listens, as the variables that every part takes. */
export interface RecordedAddresses {
  readonly KAFKA_BROKERS: string;
  readonly SCHEMA_REGISTRY_URL: string;
}

export const environmentOf = ({ brokers, registryUrl }: Pick<Stack, 'brokers' | 'registryUrl'>): RecordedAddresses => ({
  KAFKA_BROKERS: brokers.join(','),
  SCHEMA_REGISTRY_URL: registryUrl,
});

interface Note {
  readonly owner: ProcessIdentity;
  readonly addresses: RecordedAddresses;
}

/**
 * Writes down where the stack of this process listens, so that a command in another terminal finds it when the usual
 * ports were taken. The answer removes the note.
 */
export function recordAddresses(file: string, addresses: RecordedAddresses): () => void {
  const owner = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: '' };
  const beside = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, JSON.stringify({ owner, addresses } satisfies Note));
  renameSync(beside, file); // Whole or not at all.
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
