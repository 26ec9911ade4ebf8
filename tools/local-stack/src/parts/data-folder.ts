import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalStackError, reasonOf } from '../errors.ts';
import { readPid } from '../java/guarded-process.ts';

/**
 * Takes a data folder for this process; the answer gives it back.
 *
 * What a killed predecessor has left (a lock, processes that still run) is cleared away first.
 *
 * @throws {LocalStackError} `FOLDER_IN_USE` when a running process has it, `FOLDER_UNUSABLE` when nothing can be written.
 */
export function takeDataFolder(folder: string): () => void {
  const lock = join(folder, 'stack.lock');
  try {
    mkdirSync(join(folder, 'run'), { recursive: true });
    if (!tryLock(lock)) {
      refuseIfRunning(lock, folder);
      rmSync(lock, { force: true });
      if (!tryLock(lock)) refuseIfRunning(lock, folder);
    }
  } catch (cause) {
    if (cause instanceof LocalStackError) throw cause;
    throw new LocalStackError('FOLDER_UNUSABLE', `Cannot keep data in "${folder}": ${reasonOf(cause)}`, cause);
  }
  endLeftovers(folder);
  return () => rmSync(lock, { force: true });
}

/** Where the process id of a part is kept while it runs. */
export const pidFileOf = (folder: string, part: string): string => join(folder, 'run', `${part}.pid`);

function tryLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function refuseIfRunning(lock: string, folder: string): void {
  const owner = readPid(lock);
  if (owner === undefined || !isRunning(owner)) return;
  throw new LocalStackError('FOLDER_IN_USE', `Cannot use the data in "${folder}": process ${owner} is using it`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A process id may belong to somebody else by now: only a command that names this folder is ours to end. */
function endLeftovers(folder: string): void {
  for (const file of readdirSync(join(folder, 'run'))) {
    const pid = readPid(join(folder, 'run', file));
    if (pid !== undefined && commandOf(pid).includes(folder)) process.kill(pid, 'SIGKILL');
    rmSync(join(folder, 'run', file), { force: true });
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** The text of a small file, or undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
