import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LocalStackError } from '../errors.ts';
import { readPid } from '../java/guarded-process.ts';
import { takeLock } from './lock-file.ts';
import { commandOf, identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';
import { useFolder } from './use-folder.ts';

/** A broker without room to write to does not start; with less than this it would not run for long. */
const freeBytesMin = 200 * 2 ** 20;
/** How long the system takes to clear away a killed process, many times over. */
const killLimitMs = 10_000;
const killQuestionIntervalMs = 10;

/**
 * Takes a data folder for this process; the answer gives it back.
 *
 * What a killed predecessor has left (a lock, processes that still run) is cleared away first.
 *
 * @throws {LocalStackError} `FOLDER_IN_USE` when a running process has it, `FOLDER_UNUSABLE` when nothing can be written.
 */
export async function takeDataFolder(folder: string): Promise<() => void> {
  await useFolder(folder, freeBytesMin);
  const attempt = takeLock(join(folder, 'stack.lock'));
  if ('heldBy' in attempt) {
    const { pid } = attempt.heldBy.owner;
    throw new LocalStackError(
      'FOLDER_IN_USE',
      `Cannot use the data in "${folder}": process ${pid} is using it (another start or stack that still runs?)`,
    );
  }
  await endLeftovers(folder);
  return attempt.lock.release;
}

/** Where the process id of a part is kept while it runs. */
export const pidFileOf = (folder: string, part: string): string => join(folder, 'run', `${part}.pid`);

/** A process id may belong to somebody else by now: only a command that names this folder is ours to end. */
async function endLeftovers(folder: string): Promise<void> {
  mkdirSync(join(folder, 'run'), { recursive: true });
  const files = readdirSync(join(folder, 'run')).map((file) => join(folder, 'run', file));
  const leftovers = files.flatMap((file) => identifyProcess(readPid(file) ?? 0) ?? []);
  await Promise.all(leftovers.filter(({ pid }) => commandOf(pid).includes(folder)).map(kill));
  for (const file of files) rmSync(file, { force: true });
}

/** Resolves when it is gone: until then it has its ports and its files. */
async function kill(leftover: ProcessIdentity): Promise<void> {
  const endsAt = performance.now() + killLimitMs;
  while (isRunning(leftover) && performance.now() < endsAt) {
    try {
      process.kill(leftover.pid, 'SIGKILL');
    } catch {
      return; // It ended by itself in this very moment.
    }
    await wait(killQuestionIntervalMs);
  }
}
