import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Room for the log of some hundred schedules, and little enough to be filled in a moment. */
const diskMiB = 256;
const fillerPart = Buffer.alloc(2 ** 20);

/** A small disk of its own, in memory, that can be filled up. */
export interface SmallDisk extends Disposable {
  /** Fills it until nothing more fits; whether the system has said so. */
  fill(): boolean;
  /** Gives the room back. */
  free(): void;
}

/** Mounts a disk on `folder`; undefined where that is not allowed, which needs root on Linux. */
export function mountSmallDisk(folder: string): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMiB}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    [Symbol.dispose]: () => void execFileSync('umount', [folder]),
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
