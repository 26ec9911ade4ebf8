import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { systemCodeOf } from '../errors.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';

/** What a lock file says. A lock whose owner is dead is nobody's, however it died. */
export interface LockContent {
  readonly owner: ProcessIdentity;
  /** Names this very lock: the owner's process may hold several after each other. */
  readonly token: string;
}

export interface Lock {
  readonly file: string;
  readonly token: string;
  release(): void;
}

/** The lock, or the living owner that holds it. */
export type LockAttempt = { readonly lock: Lock } | { readonly heldBy: LockContent };

/** Two processes that take over one dead lock may meet this often before one of them has it. */
const attemptCountMax = 20;

/**
 * Takes the lock at `file`. A lock of a dead owner is taken over.
 *
 * @throws the system's error when the file cannot be written.
 */
export function takeLock(file: string): LockAttempt {
  for (let attempt = 0; attempt < attemptCountMax; attempt += 1) {
    const lock = createLock(file);
    if (lock) return { lock };
    const content = readLock(file);
    if (content && isRunning(content.owner)) return { heldBy: content };
    removeDeadLock(file, content?.token);
  }
  throw new Error(`it was taken ${attemptCountMax} times while we tried`);
}

/** Appears whole or not at all: written beside, then linked, which fails when the name is taken. */
function createLock(file: string): Lock | undefined {
  const token = randomUUID();
  const owner = identifyProcess(process.pid) ?? { pid: process.pid, startedAt: '' };
  const beside = `${file}.${token}`;
  try {
    writeFileSync(beside, JSON.stringify({ owner, token } satisfies LockContent));
    linkSync(beside, file);
  } catch (cause) {
    if (systemCodeOf(cause) !== 'EEXIST') throw cause;
    return undefined;
  } finally {
    rmSync(beside, { force: true });
  }
  return {
    file,
    token,
    release() {
      if (readLock(file)?.token === token) rmSync(file, { force: true });
    },
  };
}

function readLock(file: string): LockContent | undefined {
  try {
    const content: Partial<LockContent> | null = JSON.parse(readFileSync(file, 'utf8'));
    return content?.owner && content.token ? { owner: content.owner, token: content.token } : undefined;
  } catch {
    return undefined; // Gone since, or torn by a full disk: nobody's in both cases.
  }
}

/** Moves the dead lock away before it is removed: when it was replaced meanwhile, the new one is put back. */
function removeDeadLock(file: string, token: string | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readLock(aside)?.token !== token) linkSync(aside, file);
  } catch {
    // Somebody else was faster; the next attempt sees who.
  }
  rmSync(aside, { force: true });
}
