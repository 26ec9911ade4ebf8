import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process for ever: ids are used again, a pair of id and moment of start is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** As the system writes it; only ever compared. */
  readonly startedAt: string;
}

/** Who has this id now; undefined when nobody does, or only the remains that its parent has not collected yet. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startedAtOnLinux(pid) : startedAtByPs(pid);
  return startedAt ? { pid, startedAt } : undefined;
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  return identifyProcess(pid)?.startedAt === startedAt;
}

/** The command line of a process, `''` when there is none: it tells whether an old id is still ours. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Fields 3 (state) and 22 (ticks from boot to start) of proc(5); the name before them may hold anything, `)` too. */
function startedAtOnLinux(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startedAtByPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined; // ps exits with 1 when there is no such process.
  }
}
