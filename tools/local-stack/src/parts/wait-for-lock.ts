import { setTimeout as wait } from 'node:timers/promises';
import { type Lock, takeLock } from './lock-file.ts';

const questionIntervalMs = 250;

/** Takes the lock at `file` as soon as nobody alive holds it. `told` hears once of the process that is waited for. */
export async function waitForLock(file: string, told: (pid: number) => void = () => undefined): Promise<Lock> {
  for (let isTold = false; ; isTold = true) {
    const attempt = takeLock(file);
    if ('lock' in attempt) return attempt.lock;
    if (!isTold) told(attempt.heldBy.owner.pid);
    await wait(questionIntervalMs);
  }
}
