import { execFileSync } from 'node:child_process';
import type { GuardedProcess } from '@courtside/local-stack';

/** A process of the system under test, started by us and by nobody else. */
export interface Part {
  /** The one that runs now: another one after `restart`. */
  process(): GuardedProcess;
  /** Starts it again after its end, at its address. */
  restart(): Promise<void>;
}

/** The state of a process as `ps` tells it, such as `S` (sleeps) or `T` (stopped); undefined when there is none of the id. */
export function processState(pid: number | undefined): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).trim()[0];
  } catch {
    return undefined;
  }
}
