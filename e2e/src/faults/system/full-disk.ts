import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Room for the log of some hundred schedules, and little enough to be filled in a moment. */
const diskMiB = 256;
const fillerPart = Buffer.alloc(2 ** 20);
/** Unmounts when nobody holds its standard input any more; what still has files open there loses sight of them only. */
const unmountScript = 'cat >/dev/null; umount -l "$1"';

/** A small disk of its own, in memory, that can be filled up. */
export interface SmallDisk extends AsyncDisposable {
  /** Fills it until nothing more fits; whether the system has said so. */
  fill(): boolean;
  /** Gives the room back. */
  free(): void;
}

/**
 * Mounts a disk on `folder`; undefined where that is not allowed, which needs root on Linux. It does not outlive this
 * process, however that dies: a small shell beside it waits for our end of a pipe to close.
 */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMiB}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const shell = spawn('sh', ['-c', unmountScript, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const unmounted = once(shell, 'exit');
  const filler = join(folder, 'filler');
  return {
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    async [Symbol.asyncDispose]() {
      shell.stdin.end();
      await unmounted;
    },
  };
}

function fillUp(file: string): boolean {
  const descriptor = openSync(file, 'w');
  try {
    for (let part = fillerPart; part.length > 0; ) {
      // A disk that has room for some of it takes that; the next attempt says that it is full.
      part = writeSync(descriptor, part) === 0 ? Buffer.alloc(0) : fillerPart;
    }
    return false;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') return true;
    throw cause;
  } finally {
    closeSync(descriptor);
  }
}
