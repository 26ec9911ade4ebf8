import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseProcesses, type RunningProcess, treeOf } from './process-tree.ts';

export interface ProcessMemory {
  readonly command: string;
  readonly residentMiB: number;
  /** Shared pages divided among those who share them (Linux); elsewhere the resident size. */
  readonly proportionalMiB: number;
}

/** The memory of a process and of everything that it started. */
export function memoryOf(rootPid: number): ProcessMemory[] {
  const listed = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return treeOf(rootPid, parseProcesses(listed)).map((running) => ({
    command: running.command,
    residentMiB: running.residentKiB / 1024,
    proportionalMiB: proportionalKiB(running) / 1024,
  }));
}

/** Source: proc_pid_smaps_rollup(5), "Pss". A process that has just ended counts as nothing. */
function proportionalKiB({ pid, residentKiB }: RunningProcess): number {
  if (process.platform !== 'linux') return residentKiB;
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
